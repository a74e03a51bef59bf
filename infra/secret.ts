// A secret that nobody types: generated at the first deployment, read by functions at their start.
import { RemovalPolicy, Validations } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'

interface SecretProps {
  secretName: string
  description: string
  /** Why nobody rotates it by the clock. */
  renewal: string
}

export const createSecret = (scope: Construct, id: string, { secretName, description, renewal }: SecretProps): Secret => {
  const secret = new Secret(scope, id, {
    secretName,
    description,
    generateSecretString: { passwordLength: 48, excludePunctuation: true },
    removalPolicy: RemovalPolicy.RETAIN,
  })
  Validations.of(secret).acknowledge({ id: 'AwsSolutions-SMG4', reason: renewal })
  return secret
}
