import { rmSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { readAssembly } from '../../../infra/local/template/assembly.ts'
import { resolveDynamic } from '../../../infra/local/template/dynamic-references.ts'
import { openTemplates } from '../../../infra/local/template/resources.ts'
import { startFixture, synthesizeFixture } from './fixture/start-fixture.ts'

const options = { region: 'ap-southeast-1', account: '000000000000', queueAddress: 'http://127.0.0.1:9' }
const made: string[] = []
const synthesize = (...replacements: Parameters<typeof synthesizeFixture>) => {
  made.push(synthesizeFixture(...replacements))
  return made.at(-1) ?? ''
}
afterAll(() => {
  for (const assembly of made) rmSync(assembly, { recursive: true, force: true })
})

describe('the reader of templates', () => {
  it('evaluates every property of every resource, across stacks', () => {
    const templates = openTemplates(readAssembly(synthesize()), options)
    for (const resource of templates.resources)
      expect(JSON.stringify(resource.properties), resource.logicalId).not.toMatch(/"(Ref|Fn::[A-Za-z]+)":/)
    const relay = templates.ofType('AWS::Lambda::Function').find(each => each.logicalId.startsWith('Relay'))
    expect(relay?.properties.Environment).toEqual({
      Variables: { QUEUE_URL: expect.stringMatching(/^http:\/\/127\.0\.0\.1:9\/000000000000\/FixtureWorkers-Work/) },
    })
  })

  it('gives a resource the same name at every start', () => {
    const assembly = synthesize()
    const names = () => openTemplates(readAssembly(assembly), options).resources.map(each => each.ref)
    expect(names()).toEqual(names())
  })

  it('stops at a resource type that it does not know, by logical id, type and stack', async () => {
    const assembly = synthesize([['AWS::SNS::Topic"', 'AWS::Kinesis::Stream"']])
    await expect(startFixture(assembly)).rejects.toThrow(/TopicBFC7AF6E \(AWS::Kinesis::Stream\) in stack FixtureWorkers/)
  })

  it('stops at an attribute that it does not know, by logical id', () => {
    const assembly = synthesize([['"RegionalDomainName"', '"Shape"']])
    expect(() => openTemplates(readAssembly(assembly), options)).toThrow(/Files8E6940B8 \(AWS::S3::Bucket\) has no attribute Shape/)
  })

  it('stops at a managed policy whose content it does not know', async () => {
    const assembly = synthesize([['service-role/AWSLambdaBasicExecutionRole', 'service-role/AWSLambdaVPCAccessExecutionRole']])
    const fixture = await startFixture(assembly).catch(error => error)
    expect(String(fixture)).toMatch(/AWSLambdaVPCAccessExecutionRole, which the local reader does not know/)
  })
})

describe('a dynamic reference', () => {
  const values = {
    secret: (id: string) => (id === 'named' ? 'plain' : id.startsWith('arn:') ? '{"user":"u"}' : undefined),
    parameter: (name: string) => (name === '/p' ? 'v' : undefined),
  }
  it.each([
    ['{{resolve:secretsmanager:named}}', 'plain'],
    ['{{resolve:secretsmanager:named:SecretString:::}}', 'plain'],
    ['a {{resolve:secretsmanager:arn:aws:secretsmanager:r:a:secret:s-AbCdEf:SecretString:user::}} b', 'a u b'],
    ['{{resolve:ssm:/p}}', 'v'],
  ])('%s', (text, expected) => {
    expect(resolveDynamic({ deep: [text] }, values)).toEqual({ deep: [expected] })
  })

  it('to nothing stops the reader', () => {
    expect(() => resolveDynamic('{{resolve:secretsmanager:other}}', values)).toThrow('no secret other')
  })
})
