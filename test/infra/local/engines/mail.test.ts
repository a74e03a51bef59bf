// SES's stand-in accepts mail, shows it, and tells what became of it as the provider does.
import { SESv2Client, SendEmailCommand, type SendEmailCommandInput } from '@aws-sdk/client-sesv2'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMail, type MailService } from '../../../../infra/local/engines/mail/mail.ts'
import type { MailEvent } from '../../../../infra/local/engines/mail/mailbox.ts'
import { startHost } from './killed-host.ts'
import { type ScratchDirectory, scratchDirectory } from './scratch-directory.ts'
import { type ServedEngine, serveEngine } from './served-engine.ts'

let scratch: ScratchDirectory
let engine: MailService
let served: ServedEngine
let client: SESv2Client
let events: { event: MailEvent; configurationSet: string }[]
let provider: 'listens' | 'fails'
const now = () => new Date('2026-11-21T02:00:00Z')

const open = () =>
  createMail({
    directory: scratch.path,
    now,
    onEvent(event, configurationSet) {
      if (provider === 'fails') throw new Error('not now')
      events.push({ event, configurationSet })
    },
  })

beforeEach(async () => {
  scratch = scratchDirectory()
  events = []
  provider = 'listens'
  engine = await open()
  served = await serveEngine(engine)
  client = new SESv2Client({
    ...served.client,
    maxAttempts: 1,
    requestHandler: { requestTimeout: 500, throwOnRequestTimeout: true },
  })
})

afterEach(async () => {
  client.destroy()
  await served.close()
  scratch.remove()
})

const mail = (more: Partial<SendEmailCommandInput> = {}): SendEmailCommand =>
  new SendEmailCommand({
    FromEmailAddress: '"Tòa án" <thongbao@toaan.example>',
    Destination: { ToAddresses: ['an@example.com'] },
    Content: {
      Simple: { Subject: { Data: 'Đơn đã nhận' }, Body: { Text: { Data: 'Kính gửi ông, bà' }, Html: { Data: '<p>Kính gửi</p>' } } },
    },
    EmailTags: [{ Name: 'notice', Value: 'n-1' }],
    ConfigurationSetName: 'notices',
    ...more,
  })
const to = (...ToAddresses: string[]) => mail({ Destination: { ToAddresses } })
const told = async () => {
  await engine.settled()
  return events.map(({ event }) => event.eventType)
}

describe('a mail', () => {
  it('that is accepted can be read', async () => {
    const { MessageId = '' } = await client.send(mail())
    expect(engine.get(MessageId)).toMatchObject({
      from: '"Tòa án" <thongbao@toaan.example>',
      to: ['an@example.com'],
      subject: 'Đơn đã nhận',
      text: 'Kính gửi ông, bà',
      html: '<p>Kính gửi</p>',
      tags: { notice: 'n-1' },
      acceptedAt: '2026-11-21T02:00:00.000Z',
    })
  })

  it('that is sent twice is there twice, the newest first', async () => {
    const first = await client.send(mail())
    const second = await client.send(mail())
    expect(engine.list().map(({ id }) => id)).toEqual([second.MessageId, first.MessageId])
  })

  it('in MIME shows its words, its tags and its attachments', async () => {
    const raw = [
      'From: thongbao@toaan.example',
      'To: an@example.com, "Bình, Trần" <binh@example.com>',
      `Subject: =?UTF-8?B?${Buffer.from('Đơn').toString('base64')}?= =?utf-8?q?_kh=E1=BB=9Fi_ki=E1=BB=87n?=`,
      'X-SES-MESSAGE-TAGS: notice=n-2, kind=receipt',
      'X-SES-CONFIGURATION-SET: notices',
      'Content-Type: multipart/mixed; boundary="outer"',
      '',
      '--outer',
      'Content-Type: multipart/alternative; boundary=inner',
      '',
      '--inner',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'K=C3=ADnh g=E1=BB=ADi =',
      '=C3=B4ng',
      '--inner',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p>Kính gửi</p>',
      '--inner--',
      '--outer',
      'Content-Type: application/pdf; name="bien-nhan.pdf"',
      'Content-Transfer-Encoding: base64',
      'Content-Disposition: attachment; filename="bien-nhan.pdf"',
      '',
      Buffer.from('%PDF-1.7').toString('base64'),
      '--outer--',
      '',
    ].join('\r\n')
    const { MessageId = '' } = await client.send(new SendEmailCommand({ Content: { Raw: { Data: new TextEncoder().encode(raw) } } }))
    expect(engine.get(MessageId)).toMatchObject({
      to: ['an@example.com', '"Bình, Trần" <binh@example.com>'],
      subject: 'Đơn khởi kiện',
      text: 'Kính gửi ông',
      html: '<p>Kính gửi</p>',
      tags: { notice: 'n-2', kind: 'receipt' },
      attachments: [{ name: 'bien-nhan.pdf', type: 'application/pdf', content: Buffer.from('%PDF-1.7').toString('base64') }],
    })
    expect(await told()).toEqual(['Send', 'Delivery'])
  })

  it('that SES would refuse is refused', async () => {
    const refusal = { name: 'BadRequestException' }
    await expect(client.send(to())).rejects.toMatchObject(refusal)
    await expect(client.send(to('đơn@example.com'))).rejects.toMatchObject(refusal)
    await expect(client.send(to(...Array.from({ length: 51 }, (_, index) => `a${index}@example.com`)))).rejects.toMatchObject(refusal)
    await expect(client.send(mail({ EmailTags: [{ Name: 'notice', Value: 'filing#1' }] }))).rejects.toMatchObject(refusal)
    expect(engine.list()).toEqual([])
  })
})

describe('the provider tells', () => {
  it('that a mail was sent and delivered, with the tags of the mail', async () => {
    const { MessageId } = await client.send(mail())
    expect(await told()).toEqual(['Send', 'Delivery'])
    expect(events[1]).toMatchObject({
      configurationSet: 'notices',
      event: {
        eventType: 'Delivery',
        mail: { messageId: MessageId, destination: ['an@example.com'], tags: { notice: ['n-1'], 'ses:configuration-set': ['notices'] } },
        delivery: { recipients: ['an@example.com'] },
      },
    })
  })

  it('of bounces and complaints for the addresses of the simulator', async () => {
    await client.send(to('bounce@simulator.amazonses.com'))
    expect(await told()).toEqual(['Send', 'Bounce'])
    expect(events[1]?.event).toMatchObject({
      bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: 'bounce@simulator.amazonses.com' }] },
    })
    await client.send(to('complaint+x@simulator.amazonses.com'))
    expect((await told()).slice(2)).toEqual(['Send', 'Delivery', 'Complaint'])
  })

  it('nothing without a configuration set', async () => {
    await client.send(mail({ ConfigurationSetName: undefined }))
    expect(await told()).toEqual([])
  })

  it('after a restart what it could not tell before', async () => {
    provider = 'fails'
    await client.send(mail())
    expect(await told()).toEqual([])
    await served.close()
    provider = 'listens'
    engine = await open()
    served = await serveEngine(engine)
    expect(await told()).toEqual(['Send', 'Delivery'])
  })
})

describe('a fault', () => {
  it('of rate, rejection or outage accepts nothing', async () => {
    for (const error of ['TooManyRequestsException', 'MessageRejected', 'InternalServiceError'] as const) {
      engine.faults.inject({ error, times: 1 })
      await expect(client.send(mail())).rejects.toMatchObject({ name: error })
    }
    expect(engine.list()).toEqual([])
  })

  it('that loses the answer has accepted the mail', async () => {
    engine.faults.inject({ error: 'AnswerLost', times: 1, to: 'an@example.com' })
    await expect(client.send(mail())).rejects.toThrow()
    expect(engine.list()).toHaveLength(1)
    expect(await told()).toEqual(['Send', 'Delivery'])
  })

  it('that withholds the answer and its events leaves the outcome unknown', async () => {
    engine.faults.inject({ error: 'AnswerWithheld', times: 1, withoutEvents: true })
    await expect(client.send(mail())).rejects.toMatchObject({ name: 'TimeoutError' })
    expect(engine.list()).toHaveLength(1)
    expect(await told()).toEqual([])
  })
})

it('every accepted mail is there after kill -9', async () => {
  const directory = scratchDirectory()
  const running = await startHost(new URL('./mail-host.ts', import.meta.url), directory.path)
  const other = new SESv2Client({ ...served.client, endpoint: running.endpoint, maxAttempts: 1 })
  const accepted: string[] = []
  const sender = async () => {
    for (;;) {
      const { MessageId = '' } = await other.send(mail())
      accepted.push(MessageId)
      if (accepted.length === 60) void running.kill()
    }
  }
  await Promise.allSettled([sender(), sender()])
  await running.kill()
  const again = await createMail({ directory: directory.path, now })
  const kept = new Set(again.list(10_000).map(({ id }) => id))
  expect(accepted.filter(id => !kept.has(id))).toEqual([])
  await again.stop()
  other.destroy()
  directory.remove()
})
