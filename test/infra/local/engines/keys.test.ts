// KMS's stand-in signs and encrypts as the service does, with keys that stay.
import { createHash, createPublicKey, verify } from 'node:crypto'
import {
  DecryptCommand,
  DescribeKeyCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  GetPublicKeyCommand,
  KMSClient,
  SignCommand,
  type SignCommandInput,
  VerifyCommand,
} from '@aws-sdk/client-kms'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKeys, type Keys } from '../../../../infra/local/engines/keys/keys.ts'
import { type ScratchDirectory, scratchDirectory } from './scratch-directory.ts'
import { type ServedEngine, serveEngine } from './served-engine.ts'

let scratch: ScratchDirectory
let engine: Keys
let served: ServedEngine
let client: KMSClient
const now = () => new Date('2026-11-21T02:00:00Z')
const text = (value: string): Uint8Array => new TextEncoder().encode(value)

beforeAll(async () => {
  scratch = scratchDirectory()
  engine = await createKeys({ directory: scratch.path, now })
  engine.ensureKey('receipts', { spec: 'ECC_NIST_P256', aliases: ['alias/receipts'] })
  engine.ensureKey('data', { spec: 'SYMMETRIC_DEFAULT' })
  engine.ensureKey('other', { spec: 'SYMMETRIC_DEFAULT' })
  served = await serveEngine(engine)
  client = new KMSClient(served.client)
})

afterAll(async () => {
  client.destroy()
  await served.close()
  scratch.remove()
})

const sign = (more: Partial<SignCommandInput>) =>
  client.send(new SignCommand({ KeyId: 'alias/receipts', Message: text('biên nhận'), SigningAlgorithm: 'ECDSA_SHA_256', ...more }))
const publicKey = async () => {
  const { PublicKey = new Uint8Array() } = await client.send(new GetPublicKeyCommand({ KeyId: 'receipts' }))
  return createPublicKey({ key: Buffer.from(PublicKey), format: 'der', type: 'spki' })
}

describe('a signing key', () => {
  it('signs a message in DER that its public key verifies anywhere', async () => {
    const { Signature = new Uint8Array(), KeyId } = await sign({})
    expect(KeyId).toBe('arn:aws:kms:ap-southeast-1:000000000000:key/receipts')
    expect(verify('sha256', text('biên nhận'), await publicKey(), Signature)).toBe(true)
    expect(verify('sha256', text('biên nhận.'), await publicKey(), Signature)).toBe(false)
  })

  it('signs a digest so that it verifies for the message, every time', async () => {
    const digest = createHash('sha256').update(text('biên nhận')).digest()
    const key = await publicKey()
    for (let count = 0; count < 30; count += 1) {
      const { Signature = new Uint8Array() } = await sign({ Message: digest, MessageType: 'DIGEST' })
      expect(verify('sha256', text('biên nhận'), key, Signature)).toBe(true)
    }
  })

  it('verifies messages and digests, and refuses what was not signed', async () => {
    const digest = createHash('sha256').update(text('biên nhận')).digest()
    const check = (Message: Uint8Array, Signature: Uint8Array | undefined, MessageType: 'RAW' | 'DIGEST') =>
      client.send(new VerifyCommand({ KeyId: 'receipts', Message, Signature, MessageType, SigningAlgorithm: 'ECDSA_SHA_256' }))
    for (let count = 0; count < 10; count += 1) {
      const { Signature } = await sign({})
      expect((await check(text('biên nhận'), Signature, 'RAW')).SignatureValid).toBe(true)
      expect((await check(digest, Signature, 'DIGEST')).SignatureValid).toBe(true)
      const refusal = { name: 'KMSInvalidSignatureException' }
      await expect(check(text('khác'), Signature, 'RAW')).rejects.toMatchObject(refusal)
      await expect(check(createHash('sha256').update('khác').digest(), Signature, 'DIGEST')).rejects.toMatchObject(refusal)
      await expect(
        check(
          digest,
          Signature?.map((byte, index) => (index === 20 ? byte ^ 1 : byte)),
          'DIGEST',
        ),
      ).rejects.toMatchObject(refusal)
    }
  })

  it('takes messages of 4096 bytes and digests of 32 only', async () => {
    expect((await sign({ Message: new Uint8Array(4096) })).Signature).toBeDefined()
    await expect(sign({ Message: new Uint8Array(4097) })).rejects.toMatchObject({ name: 'ValidationException' })
    await expect(sign({ Message: new Uint8Array(31), MessageType: 'DIGEST' })).rejects.toMatchObject({ name: 'ValidationException' })
    await expect(sign({ SigningAlgorithm: 'RSASSA_PSS_SHA_256' })).rejects.toMatchObject({ name: 'ValidationException' })
  })

  it('does not encrypt, and an encrypting key does not sign', async () => {
    await expect(client.send(new EncryptCommand({ KeyId: 'receipts', Plaintext: text('x') }))).rejects.toMatchObject({
      name: 'InvalidKeyUsageException',
    })
    await expect(sign({ KeyId: 'data' })).rejects.toMatchObject({ name: 'InvalidKeyUsageException' })
  })
})

describe('an encrypting key', () => {
  it('opens what it sealed, under the same context in any order', async () => {
    const context = { filing: '1', purpose: 'draft' }
    const { CiphertextBlob } = await client.send(
      new EncryptCommand({ KeyId: 'data', Plaintext: text('bí mật'), EncryptionContext: context }),
    )
    const open = (EncryptionContext: Record<string, string>, KeyId?: string) =>
      client.send(new DecryptCommand({ CiphertextBlob, EncryptionContext, KeyId }))
    expect(Buffer.from((await open({ purpose: 'draft', filing: '1' })).Plaintext ?? []).toString()).toBe('bí mật')
    await expect(open({ ...context, filing: '2' })).rejects.toMatchObject({ name: 'InvalidCiphertextException' })
    await expect(open(context, 'other')).rejects.toMatchObject({ name: 'IncorrectKeyException' })
  })

  it('gives data keys with their sealed copy', async () => {
    const { Plaintext, CiphertextBlob } = await client.send(new GenerateDataKeyCommand({ KeyId: 'data', KeySpec: 'AES_256' }))
    expect(Plaintext).toHaveLength(32)
    expect((await client.send(new DecryptCommand({ CiphertextBlob }))).Plaintext).toEqual(Plaintext)
  })
})

it('a key that nobody made is not found', async () => {
  await expect(client.send(new DescribeKeyCommand({ KeyId: 'alias/absent' }))).rejects.toMatchObject({ name: 'NotFoundException' })
})

it('keys outlive the process and are made once', async () => {
  const { Signature = new Uint8Array() } = await sign({})
  const again = await createKeys({ directory: scratch.path, now })
  again.ensureKey('receipts', { spec: 'ECC_NIST_P256', aliases: ['alias/receipts'] })
  const other = await serveEngine(again)
  const otherClient = new KMSClient(other.client)
  const { PublicKey } = await otherClient.send(new GetPublicKeyCommand({ KeyId: 'alias/receipts' }))
  expect(
    verify('sha256', text('biên nhận'), createPublicKey({ key: Buffer.from(PublicKey ?? []), format: 'der', type: 'spki' }), Signature),
  ).toBe(true)
  expect(() => again.ensureKey('receipts', { spec: 'SYMMETRIC_DEFAULT' })).toThrow('receipts')
  otherClient.destroy()
  await other.close()
})
