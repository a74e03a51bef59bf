// What every stand-in for one AWS service offers to the gate in front of it.
import type { IncomingMessage, ServerResponse } from 'node:http'

/** A stand-in for one AWS service. Services that speak JSON get the body already read; S3 streams it from the request. */
export interface Engine {
  handle(request: IncomingMessage, response: ServerResponse, body?: Buffer): void | Promise<void>
  stop(): Promise<void>
}
