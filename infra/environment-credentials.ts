// Stands in for the SDK's credential chain in every bundle: a function's credentials are in its environment, and nowhere else.
import { fromEnv } from '@aws-sdk/credential-provider-env'

export const defaultProvider = fromEnv
