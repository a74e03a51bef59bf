// Answers to cdk-nag that are the same in many places; answers about one resource stand beside it.
import { Aws, Validations } from 'aws-cdk-lib'
import type { Construct } from 'constructs'

/** cdk-nag reports each resource of a policy that holds a star. A star at the end of a prefix is meant; each is answered by name, with its reason. */
export const acknowledgeStars = (scope: Construct, resources: Iterable<string>, reason: string): void => {
  for (const resource of new Set(resources)) {
    if (!resource.includes('*')) continue
    const shown = resource.replaceAll(Aws.ACCOUNT_ID, '<AWS::AccountId>').replaceAll(Aws.REGION, '<AWS::Region>')
    Validations.of(scope).acknowledge({ id: `AwsSolutions-IAM5[Resource::${shown}]`, reason })
  }
}
