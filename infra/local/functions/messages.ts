// What the reader and a function's process say to one another.
export interface FunctionError {
  readonly errorType: string
  readonly errorMessage: string
  readonly trace?: readonly string[]
}

export interface InvocationContext {
  readonly awsRequestId: string
  readonly functionName: string
  readonly functionVersion: string
  readonly invokedFunctionArn: string
  readonly memoryLimitInMB: string
  readonly logGroupName: string
  readonly logStreamName: string
}

export type ToFunction =
  | { readonly kind: 'invoke'; readonly event: unknown; readonly context: InvocationContext; readonly deadline: number }
  | { readonly kind: 'clock'; readonly offsetMs: number }

export type FromFunction =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unready'; readonly error: FunctionError }
  | { readonly kind: 'result'; readonly requestId: string; readonly payload: unknown }
  | { readonly kind: 'failure'; readonly requestId: string; readonly error: FunctionError }
