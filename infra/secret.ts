// A secret: generated at the first deployment, or a place with the right form where a person puts what a third party issued.
import { RemovalPolicy, Validations } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'

interface SecretProps {
  secretName: string
  description: string
  /** Why nobody rotates it by the clock. */
  renewal: string
  /** A person fills it: a JSON object of this form, whose first value is drawn at random and means nothing. */
  form?: { filledBefore: string; drawn: string }
}

export const createSecret = (scope: Construct, id: string, { secretName, description, renewal, form }: SecretProps): Secret => {
  const secret = new Secret(scope, id, {
    secretName,
    description,
    generateSecretString: {
      passwordLength: 48,
      excludePunctuation: true,
      ...(form ? { secretStringTemplate: form.filledBefore, generateStringKey: form.drawn } : {}),
    },
    removalPolicy: RemovalPolicy.RETAIN,
  })
  Validations.of(secret).acknowledge({ id: 'AwsSolutions-SMG4', reason: renewal })
  return secret
}
