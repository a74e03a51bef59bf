// One verified call, as every operation gets it.
import type { Answer } from './answer.ts'
import type { Bucket } from './buckets.ts'
import type { S3Request } from './s3-request.ts'
import type { Store } from './store.ts'

/** Whether the signer may do this; asked only where S3 itself decides inside a request. */
type Allows = (action: string, resource: string) => Promise<boolean>

export type BucketCall = { request: S3Request; bucket: Bucket; accessKeyId: string; payload: string; allows: Allows }
export type ObjectCall = BucketCall & { key: string }

export type BucketOperation = (store: Store, call: BucketCall) => Answer | Promise<Answer>
export type ObjectOperation = (store: Store, call: ObjectCall) => Answer | Promise<Answer>

export const bucketArn = (bucket: string): string => `arn:aws:s3:::${bucket}`
export const objectArn = (bucket: string, key: string): string => `arn:aws:s3:::${bucket}/${key}`
