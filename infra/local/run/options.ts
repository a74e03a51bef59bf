// What a project tells the local reader, beside its templates.
import type { MessageTemplate } from '../engines/zalo/zalo-templates.ts'

export interface Person {
  /** What is typed on the sign-in page. */
  readonly login: string
  readonly role: string
  readonly name: string
}

export interface IdentityOptions {
  /** Environment variables of functions in the templates: the provider's address, and this client's id and secret there. */
  readonly issuerVariable: string
  readonly clientIdVariable: string
  readonly clientSecretVariable: string
  /** Paths on the front to which the provider may send people back. */
  readonly redirectPaths: readonly string[]
}

export interface PaymentsOptions {
  /** Environment variables of functions in the templates: the card provider's address, and the secret `{ secretKey, webhookSecrets }`. */
  readonly baseVariable: string
  readonly secretVariable: string
  /** Path on the front that takes the provider's messages. */
  readonly webhookPath: string
  /** Types of the messages that are sent there, as one enables them at the provider. */
  readonly webhookEvents: readonly string[]
}

export interface ZaloOptions {
  /** Environment variables of functions in the templates: Zalo's two addresses, the secret of the account, the secret of the token pair. */
  readonly baseVariables: readonly string[]
  readonly accountVariable: string
  readonly tokensVariable: string
  /** Path on the front that is told of deliveries. */
  readonly webhookPath: string
  /** As Zalo approved them. */
  readonly templates: readonly MessageTemplate[]
}

export interface ProjectOptions {
  /** Environment variable that holds the public address of the front. */
  readonly originVariable?: string
  readonly identity?: IdentityOptions
  readonly payments?: PaymentsOptions
  readonly zalo?: ZaloOptions
  /** Values of this machine for further environment variables of functions. */
  readonly variables?: { readonly [name: string]: string }
  /** JSON file of the people who can sign in. */
  readonly peopleFile?: string
}

export interface LocalOptions extends ProjectOptions {
  /** A synthesized cloud assembly. */
  readonly assembly: string
  /** Compiled functions, which several copies may share; left out, each process compiles anew. */
  readonly compileCache?: string
  /** Everything that lasts is kept under here. */
  readonly directory: string
  /** Port of the front; 0 takes a free one. */
  readonly port: number
  readonly region?: string
  readonly account?: string
  /** Off: rate rules count and block nobody, as for a load test from one machine. */
  readonly firewallBlocks?: boolean
  /** Brings failed messages back sooner than the queue's visibility time-out would. */
  readonly redeliverAfterSeconds?: number
  readonly asynchronousRetryMilliseconds?: number
  readonly progress?: (line: string) => void
}

export const defaultRegion = 'ap-southeast-1'
export const defaultAccount = '000000000000'
