// The mail provider of the storm: takes a mail and loses the answer, is too busy, refuses, bounces, stays silent; and tells everything several times.
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { Dice } from '../prove/battered-portal.ts'

export interface StormProvider {
  endpoint: string
  /** Mails really taken, by the tag of their step. */
  taken: Map<string, number>
  delivered: Set<string>
  bounced: Set<string>
  /** Events not yet told, each as often as it will be told. */
  untold: string[]
  close(): Promise<void>
}

const tagOf = (body: string): string => {
  const { EmailTags: tags } = JSON.parse(body)
  return Array.isArray(tags) ? String(tags[0]?.Value) : ''
}

export const startProvider = async (dice: Dice): Promise<StormProvider> => {
  const provider = { taken: new Map<string, number>(), delivered: new Set<string>(), bounced: new Set<string>(), untold: [] as string[] }
  const tell = (tag: string, messageId: string, event: object): void => {
    const said = JSON.stringify({ ...event, mail: { messageId, tags: { service: [tag] } } })
    for (let times = 2 + Math.floor(dice() * 9); times > 0; times -= 1) provider.untold.push(said)
  }
  const take = (tag: string): string => {
    const messageId = randomUUID()
    provider.taken.set(tag, (provider.taken.get(tag) ?? 0) + 1)
    tell(tag, messageId, { eventType: 'Send' })
    const fate = dice()
    if (fate < 0.8) {
      provider.delivered.add(tag)
      tell(tag, messageId, { eventType: 'Delivery' })
    } else if (fate < 0.93) {
      provider.bounced.add(tag)
      tell(tag, messageId, { eventType: 'Bounce', bounce: { bounceType: 'Permanent' } })
    }
    return messageId
  }
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', chunk => {
      body += String(chunk)
    })
    request.on('end', () => {
      const refuse = (status: number, type: string): void => {
        response.writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': type }).end(JSON.stringify({ message: type }))
      }
      const mood = dice()
      if (mood < 0.06) return refuse(429, 'TooManyRequestsException')
      if (mood < 0.08) return refuse(400, 'MessageRejected')
      const messageId = take(tagOf(body))
      // Taken, and the answer is lost on its way.
      if (mood < 0.2) return response.destroy()
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ MessageId: messageId }))
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  return {
    ...provider,
    endpoint: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
