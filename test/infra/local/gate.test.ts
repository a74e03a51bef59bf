import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningFixture, startFixture, synthesizeFixture } from './fixture/start-fixture.ts'

const denial = (action: string) => ({
  status: 409,
  value: { name: expect.stringMatching(/AccessDenied/), message: expect.stringContaining(`perform: ${action} on`) },
})

describe('the gate lets a function do what its role allows, and nothing else', () => {
  let fixture: RunningFixture
  const assembly = synthesizeFixture()
  beforeAll(async () => {
    fixture = await startFixture(assembly)
  })
  afterAll(async () => {
    await fixture.stop()
    rmSync(assembly, { recursive: true })
  })

  it('granted calls go through: put, read, index, transaction, upload', async () => {
    expect(await fixture.deed('put', { pk: 'a' })).toMatchObject({ status: 200 })
    expect(await fixture.deed('get', { pk: 'a', sk: 'note' })).toEqual({ status: 200, value: { pk: { S: 'a' }, sk: { S: 'note' } } })
    expect(await fixture.deed('bySort', { sk: 'note' })).toMatchObject({ status: 200, value: [{ pk: { S: 'a' } }] })
    expect(await fixture.deed('transact', { pk: 't', subject: 's', sequence: 1, text: 'x' })).toMatchObject({ status: 200 })
    expect(await fixture.deed('upload', { key: 'in/a', body: 'text' })).toMatchObject({ status: 200 })
  })

  it.each([
    ['reading a table that it may only write', 'readJournal', { subject: 's' }, 'dynamodb:GetItem'],
    ['an action inside a transaction', 'transactDelete', { subject: 's' }, 'dynamodb:DeleteItem'],
    ['a key outside the granted prefix', 'upload', { key: 'out/a', body: 'x' }, 's3:PutObject'],
    ['reading objects', 'download', { key: 'in/a' }, 's3:GetObject'],
    ['signing with a key', 'sign', {}, 'kms:Sign'],
    ['reading a secret', 'secret', {}, 'secretsmanager:GetSecretValue'],
  ])('%s is denied in the words of the service', async (_, deed, body, action) => {
    expect(await fixture.deed(deed, body)).toEqual(denial(action))
    expect(fixture.local.status.log.denials.at(-1)).toMatchObject({ caller: expect.stringContaining('NotesApi'), action })
  })

  it('a key that nobody was given is refused', async () => {
    const answer = await fetch(fixture.local.root.addresses.dynamodb, {
      method: 'POST',
      headers: {
        authorization: 'AWS4-HMAC-SHA256 Credential=AKIAUNKNOWN/20261121/x/dynamodb/aws4_request',
        'x-amz-target': 'DynamoDB_20120810.ListTables',
      },
      body: '{}',
    })
    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({ __type: expect.stringContaining('UnrecognizedClientException') })
  })

  it('an object without a signature is denied to everyone', async () => {
    const bucket = fixture.local.engines.storage
    expect(bucket.isBucket('fixturedata-files8e6940b8')).toBe(true)
    expect((await fetch(`${fixture.local.root.addresses.s3}/fixturedata-files8e6940b8/in/a`)).status).toBe(403)
  })
})

describe('without one grant exactly the calls that need it fail', () => {
  const without = async (replacement: readonly [from: string | RegExp, to: string], check: (fixture: RunningFixture) => Promise<void>) => {
    const assembly = synthesizeFixture([replacement])
    const fixture = await startFixture(assembly)
    try {
      await check(fixture)
    } finally {
      await fixture.stop()
      rmSync(assembly, { recursive: true })
    }
  }

  it('dynamodb:PutItem on the journal', async () => {
    await without([/"Action": "dynamodb:PutItem"/, '"Action": "dynamodb:DescribeTable"'], async fixture => {
      expect(await fixture.deed('put', { pk: 'a' })).toMatchObject({ status: 200 })
      expect(await fixture.deed('journal', { subject: 's', sequence: 1, text: 'x' })).toEqual(denial('dynamodb:PutItem'))
      expect(await fixture.deed('transact', { pk: 't', subject: 's', sequence: 1, text: 'x' })).toEqual(denial('dynamodb:PutItem'))
      expect(await fixture.deed('get', { pk: 't', sk: 'note' })).toEqual({ status: 200, value: null })
    })
  })

  it('kms:Decrypt on the key that encrypts the table', async () => {
    await without([/"kms:Decrypt",\s*"kms:DescribeKey",\s*"kms:Encrypt"/, '"kms:DescribeKey","kms:Encrypt"'], async fixture => {
      expect(await fixture.deed('put', { pk: 'a' })).toEqual(denial('kms:Decrypt'))
      expect(await fixture.deed('journal', { subject: 's', sequence: 1, text: 'x' })).toMatchObject({ status: 200 })
    })
  })

  it("CloudFront's right to read the bucket of the site", async () => {
    await without(
      [/("Service": "cloudfront.amazonaws.com"\s*\},\s*"Action": )"s3:GetObject"/, '$1"s3:GetObjectTagging"'],
      async fixture => {
        await fixture.local.engines.storage.putObject('fixturedata-sitee53d7754', 'index.html', 'home')
        expect((await fetch(fixture.local.origin)).status).toBe(403)
        expect(fixture.local.status.log.denials.at(-1)).toMatchObject({ caller: 'cloudfront.amazonaws.com', action: 's3:GetObject' })
      },
    )
  })

  it("API Gateway's permission to invoke", async () => {
    await without([/"Principal": "apigateway.amazonaws.com"/, '"Principal": "sns.amazonaws.com"'], async fixture => {
      expect(await fixture.deed('put', { pk: 'a' })).toEqual({ status: 500, value: { message: 'Internal Server Error' } })
    })
  })

  it("a queue's policy for what S3 tells it", async () => {
    await without([/"Service": "s3.amazonaws.com"/, '"Service": "events.amazonaws.com"'], async fixture => {
      await fixture.deed('upload', { key: 'in/a', body: 'x' })
      expect(await fixture.local.status.untilIdle(10_000)).toBe(true)
      expect(fixture.local.status.log.denials).toContainEqual(
        expect.objectContaining({ caller: 's3.amazonaws.com', action: 'sqs:SendMessage' }),
      )
      expect(await fixture.deed('get', { pk: 'object#in/a', sk: 'seen' })).toEqual({ status: 200, value: null })
    })
  })

  it('the right to read its queue stops the whole start, as it would stop a deployment', async () => {
    const assembly = synthesizeFixture([[/"sqs:ReceiveMessage",/, '"sqs:GetQueueUrl",']])
    await expect(startFixture(assembly)).rejects.toThrow(/cannot read its source: .* sqs:ReceiveMessage/)
    rmSync(assembly, { recursive: true })
  })
})
