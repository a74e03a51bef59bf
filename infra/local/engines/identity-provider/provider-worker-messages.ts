// What the identity provider's thread and its owner say to each other.
import { isObject } from '../json-protocol.ts'

export type Command =
  | { readonly kind: 'outage'; readonly isOut: boolean }
  | { readonly kind: 'clock'; readonly milliseconds: number }
  | { readonly kind: 'stop' }

export const isReady = (message: unknown): message is { readonly issuer: string } => isObject(message) && typeof message.issuer === 'string'
