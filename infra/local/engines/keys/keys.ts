// KMS: signs, verifies, encrypts and decrypts with keys that never leave the data directory.
import { createPrivateKey, createPublicKey, randomBytes, sign, verify } from 'node:crypto'
import type { Engine } from '../engine.ts'
import {
  answerError,
  answerJson,
  type JsonObject,
  optionalText,
  parseObject,
  readBody,
  requiredText,
  ServiceError,
  targetOperation,
} from '../json-protocol.ts'
import { signDigest, verifyDigest } from './digest-signature.ts'
import { keyIdOf, open, seal } from './envelope.ts'
import { type Key, type KeySpec, openKeyStore } from './key-store.ts'

const algorithm = 'ECDSA_SHA_256'
/** KMS signs messages and encrypts plaintexts up to this size. */
const messageLimitBytes = 4096
const digestBytes = 32

export interface KeysOptions {
  readonly directory: string
  readonly now: () => Date
  readonly region?: string
  readonly account?: string
}

export interface Keys extends Engine {
  /** Makes the key unless it is there. Idempotent. */
  ensureKey(
    id: string,
    key: { readonly spec: KeySpec; readonly aliases?: readonly string[] },
  ): { readonly id: string; readonly arn: string }
}

function bytes(input: JsonObject, name: string, limit = messageLimitBytes): Buffer {
  const value = Buffer.from(requiredText(input, name), 'base64')
  if (value.length === 0 || value.length > limit) {
    throw new ServiceError(
      'ValidationException',
      `Value at '${name}' failed to satisfy constraint: Member must have length between 1 and ${limit}`,
    )
  }
  return value
}

const isSigning = (key: Key): boolean => key.spec === 'ECC_NIST_P256'

function needUse(key: Key, signing: boolean, arn: string): void {
  if (isSigning(key) === signing) return
  throw new ServiceError(
    'InvalidKeyUsageException',
    `${arn} key usage is ${isSigning(key) ? 'SIGN_VERIFY' : 'ENCRYPT_DECRYPT'} which is not valid for this operation.`,
  )
}

function needAlgorithm(input: JsonObject): void {
  if (input.SigningAlgorithm === algorithm) return
  throw new ServiceError('ValidationException', `Algorithm ${String(input.SigningAlgorithm)} is not valid for a key of spec ECC_NIST_P256.`)
}

function signedDigest(input: JsonObject): Buffer | undefined {
  if (input.MessageType !== 'DIGEST') return undefined
  const digest = bytes(input, 'Message')
  if (digest.length !== digestBytes) throw new ServiceError('ValidationException', `Digest is invalid length for algorithm ${algorithm}.`)
  return digest
}

export async function createKeys({ directory, now, region = 'ap-southeast-1', account = '000000000000' }: KeysOptions): Promise<Keys> {
  const store = openKeyStore({ directory, now, region, account })

  function describe(key: Key): JsonObject {
    const use = isSigning(key)
      ? { KeyUsage: 'SIGN_VERIFY', SigningAlgorithms: [algorithm] }
      : { KeyUsage: 'ENCRYPT_DECRYPT', EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'] }
    return {
      AWSAccountId: account,
      Arn: store.arnOf(key),
      KeyId: key.id,
      CreationDate: Date.parse(key.createdAt) / 1000,
      Enabled: true,
      KeyManager: 'CUSTOMER',
      KeySpec: key.spec,
      CustomerMasterKeySpec: key.spec,
      KeyState: 'Enabled',
      MultiRegion: false,
      Origin: 'AWS_KMS',
      ...use,
    }
  }

  function signMessage(key: Key, input: JsonObject): JsonObject {
    needUse(key, true, store.arnOf(key))
    needAlgorithm(input)
    const privateKey = createPrivateKey(key.material)
    const digest = signedDigest(input)
    const signature = digest ? signDigest(privateKey, digest) : sign('sha256', bytes(input, 'Message'), privateKey)
    return { KeyId: store.arnOf(key), Signature: signature.toString('base64'), SigningAlgorithm: algorithm }
  }

  function verifyMessage(key: Key, input: JsonObject): JsonObject {
    needUse(key, true, store.arnOf(key))
    needAlgorithm(input)
    const publicKey = createPublicKey(key.material)
    const signature = bytes(input, 'Signature', 6144)
    const digest = signedDigest(input)
    const valid = digest ? verifyDigest(publicKey, digest, signature) : verify('sha256', bytes(input, 'Message'), publicKey, signature)
    if (!valid) throw new ServiceError('KMSInvalidSignatureException', 'The signature is not valid.')
    return { KeyId: store.arnOf(key), SignatureValid: true, SigningAlgorithm: algorithm }
  }

  function publicKey(key: Key): JsonObject {
    needUse(key, true, store.arnOf(key))
    const spki = createPublicKey(key.material).export({ type: 'spki', format: 'der' })
    const { KeySpec, CustomerMasterKeySpec, KeyUsage, SigningAlgorithms } = describe(key)
    return { KeyId: store.arnOf(key), PublicKey: spki.toString('base64'), KeySpec, CustomerMasterKeySpec, KeyUsage, SigningAlgorithms }
  }

  function encrypt(key: Key, input: JsonObject): JsonObject {
    needUse(key, false, store.arnOf(key))
    const sealed = seal(key, bytes(input, 'Plaintext'), input)
    return { CiphertextBlob: sealed.toString('base64'), KeyId: store.arnOf(key), EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' }
  }

  function decrypt(input: JsonObject): JsonObject {
    const ciphertext = bytes(input, 'CiphertextBlob', 6144)
    const asked = optionalText(input, 'KeyId')
    const id = keyIdOf(ciphertext)
    if (asked && store.get(asked).id !== id)
      throw new ServiceError('IncorrectKeyException', 'The key ID in the request does not identify the key of the ciphertext.')
    const key = store.get(id)
    return { KeyId: store.arnOf(key), Plaintext: open(key, ciphertext, input).toString('base64'), EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' }
  }

  function dataKey(key: Key, input: JsonObject): JsonObject {
    needUse(key, false, store.arnOf(key))
    const size = input.KeySpec === 'AES_256' ? 32 : input.KeySpec === 'AES_128' ? 16 : Number(input.NumberOfBytes)
    if (!Number.isInteger(size) || size < 1 || size > 1024) {
      throw new ServiceError('ValidationException', 'Please specify either number of bytes or key spec.')
    }
    const plaintext = randomBytes(size)
    return {
      KeyId: store.arnOf(key),
      Plaintext: plaintext.toString('base64'),
      CiphertextBlob: seal(key, plaintext, input).toString('base64'),
    }
  }

  function run(operation: string, input: JsonObject): JsonObject {
    const key = (): Key => store.get(requiredText(input, 'KeyId'))
    switch (operation) {
      case 'DescribeKey':
        return { KeyMetadata: describe(key()) }
      case 'GetPublicKey':
        return publicKey(key())
      case 'Sign':
        return signMessage(key(), input)
      case 'Verify':
        return verifyMessage(key(), input)
      case 'Encrypt':
        return encrypt(key(), input)
      case 'Decrypt':
        return decrypt(input)
      case 'GenerateDataKey':
        return dataKey(key(), input)
      case 'GenerateDataKeyWithoutPlaintext': {
        const { Plaintext: _, ...sealed } = dataKey(key(), input)
        return sealed
      }
      case 'ListAliases':
        return { Aliases: store.aliases().map(({ name, keyId }) => ({ AliasName: name, TargetKeyId: keyId })), Truncated: false }
      default:
        throw new ServiceError('UnknownOperationException', `${operation} is not played here.`)
    }
  }

  return {
    async handle(request, response, given) {
      try {
        answerJson(response, 200, run(targetOperation(request), parseObject(given ?? (await readBody(request)))))
      } catch (error) {
        answerError(response, error)
      }
    },
    ensureKey(id, { spec, aliases = [] }) {
      const key = store.ensure(id, spec)
      for (const alias of aliases) store.ensureAlias(alias, id)
      return { id, arn: store.arnOf(key) }
    },
    async stop() {},
  }
}
