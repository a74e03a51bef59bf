// The two keys: one encrypts what the portal keeps, one signs receipts.
import { RemovalPolicy } from 'aws-cdk-lib'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'

/** Encrypts tables, documents and the provider's delivery events. */
export const createRecordsKey = (scope: Construct, alias: string): Key =>
  new Key(scope, 'RecordsKey', {
    alias,
    description: 'Encrypts the records, documents and mail events of the portal',
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.RETAIN,
  })

/** ES256. Its public half is published; verification pages know old keys by their id, so a new key is a new deployment, never a rotation. */
export const createReceiptsKey = (scope: Construct, alias: string): Key =>
  new Key(scope, 'ReceiptsKey', {
    alias,
    description: 'Signs receipts (ES256)',
    keySpec: KeySpec.ECC_NIST_P256,
    keyUsage: KeyUsage.SIGN_VERIFY,
    removalPolicy: RemovalPolicy.RETAIN,
  })

/** Lets an AWS service write encrypted messages on behalf of this account. */
export const letServiceEncrypt = (key: Key, service: string, account: string): void => {
  key.grant(
    new ServicePrincipal(service, { conditions: { StringEquals: { 'aws:SourceAccount': account } } }),
    'kms:Decrypt',
    'kms:GenerateDataKey',
  )
}
