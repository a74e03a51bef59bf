// A storage engine in a process of its own, so that it can be killed and its memory measured.
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { startStorage } from './storage-server.ts'

const directory = process.argv[2] ?? ''
const server = await startStorage(directory, {
  onObjectCreated: (_, message) => appendFileSync(join(directory, 'messages'), `${message}\n`),
})
server.storage.createBucket('storm', {
  versioned: true,
  notifications: [{ events: ['s3:ObjectCreated:*'], queueArn: 'arn:aws:sqs:ap-southeast-1:000000000000:storm' }],
})
process.on('message', () => process.send?.({ peakKiB: process.resourceUsage().maxRSS }))
process.on('disconnect', () => process.exit())
process.send?.({ port: server.port })
