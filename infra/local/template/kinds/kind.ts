// What the reader knows of a CloudFormation resource type: how it is named and which attributes it has.
import type { Naming } from '../naming.ts'

export interface Kind {
  /** What `Ref` gives. */
  readonly ref: (naming: Naming) => string
  readonly attributes?: { readonly [name: string]: (naming: Naming) => unknown }
  /** Why this type needs no stand-in on one machine; absent for types that the reader runs. */
  readonly inert?: string
}

export type Kinds = { readonly [type: string]: Kind }
