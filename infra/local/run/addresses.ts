// Puts addresses of this machine in the place of those of AWS: endpoints for functions, hosts in headers and origins.
import type { Gate } from '../gate/gate.ts'
import type { Templates } from '../template/resources.ts'
import { at, textOf } from '../template/values.ts'

/** Endpoint variables that every AWS SDK reads by itself; a service without a stand-in ends at the gate too. */
export function endpointVariables({ addresses, elsewhere }: Gate): { readonly [name: string]: string } {
  return {
    AWS_ENDPOINT_URL: elsewhere,
    AWS_ENDPOINT_URL_DYNAMODB: addresses.dynamodb,
    AWS_ENDPOINT_URL_DYNAMODB_STREAMS: addresses.dynamodb,
    AWS_ENDPOINT_URL_S3: addresses.s3,
    AWS_ENDPOINT_URL_SQS: addresses.sqs,
    AWS_ENDPOINT_URL_SNS: addresses.sns,
    AWS_ENDPOINT_URL_KMS: addresses.kms,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: addresses.secretsmanager,
    AWS_ENDPOINT_URL_SESV2: addresses.ses,
    AWS_ENDPOINT_URL_EVENTBRIDGE: addresses.events,
  }
}

/** Values of an environment variable of the functions in the templates, each once. */
export function variableValues(templates: Templates, name: string | undefined): readonly string[] {
  if (name === undefined) return []
  const values = templates
    .ofType('AWS::Lambda::Function')
    .map(resource => textOf(at(resource.properties, 'Environment', 'Variables', name)))
  return [...new Set(values.filter(value => value !== undefined))]
}

/** Replaces each address of the templates by its local one; buckets by the S3 stand-in, which serves all of them. */
export function hostTable(
  templates: Templates,
  storageAddress: string,
  known: readonly (readonly [from: string, to: string])[],
): (text: string) => string {
  const buckets = templates
    .ofType('AWS::S3::Bucket')
    .flatMap(bucket =>
      ['RegionalDomainName', 'DomainName', 'DualStackDomainName'].map(
        name => [`https://${bucket.attribute(name)}`, storageAddress] as const,
      ),
    )
  const table = [...known, ...buckets].filter(([from]) => from !== '')
  return text => table.reduce((result, [from, to]) => result.replaceAll(from, to), text)
}
