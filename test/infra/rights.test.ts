// Sentences about what functions may do. The rights themselves are infra/grants.ts; these hold whatever is written there.
import { describe, expect, it } from 'vitest'
import { portalFunctions } from '../../infra/functions.ts'
import { grants } from '../../infra/grants.ts'
import { type Found, lambdas, listOf, ofType, pointsAt, type Statement, shortName, statementsOf } from './synthesized.ts'

const actionsOn = (statements: readonly Statement[], target: Found): string[] =>
  statements.filter(statement => pointsAt(statement.Resource, target)).flatMap(statement => listOf(statement.Action))

const table = (name: string): Found => {
  const found = ofType('AWS::DynamoDB::Table').find(({ properties }) => properties.TableName === `cua-cong-demonstration-${name}`)
  if (!found) throw new Error(`no table ${name}`)
  return found
}

const mayDo = (action: string): string[] =>
  lambdas.filter(each => statementsOf(each).some(statement => listOf(statement.Action).includes(action))).map(shortName)

/** Literal parts of a resource in a policy, joined. */
const literal = (resource: unknown): string => {
  if (typeof resource === 'string') return resource
  const join = resource !== null && typeof resource === 'object' && 'Fn::Join' in resource ? resource['Fn::Join'] : undefined
  return Array.isArray(join) && Array.isArray(join[1]) ? join[1].map(part => (typeof part === 'string' ? part : '…')).join('') : ''
}

describe('rights', () => {
  it('every function has its line of grants, and every line its function', () => {
    expect(Object.keys(grants).sort()).toEqual(portalFunctions.map(each => each.name).sort())
  })
  it('no role has a star in an action', () => {
    const all = ofType('AWS::IAM::Role').flatMap(({ properties }) => JSON.stringify(properties.Policies ?? []))
    expect(all.filter(policies => /"[a-z0-9-]+:[A-Za-z]*\*[A-Za-z]*"/.test(policies))).toEqual([])
  })
  it('no function has a star in a resource, but for the objects under one prefix of one bucket', () => {
    const starred = lambdas.flatMap(each => statementsOf(each).flatMap(statement => listOf(statement.Resource).map(literal)))
    const allowed =
      /^arn:aws:s3:::cua-cong-demonstration-(documents-…\/dossiers|public-…\/(_shell|status|reference|keys|hearings|docket|judgments|register|proofs|transparency|service|(en\/)?(lich-xet-xu|so-thu-ly|ban-an|danh-muc-ban-an|minh-bach))|search-…\/index)\/\*$/
    expect([...new Set(starred.filter(resource => resource.includes('*') && !allowed.test(resource)))]).toEqual([])
  })
  it('no role uses a policy that AWS manages and widens', () => {
    expect(ofType('AWS::IAM::Role').filter(({ properties }) => properties.ManagedPolicyArns)).toEqual([])
    expect(ofType('AWS::IAM::Policy')).toEqual([])
  })
  it('no function may update or delete the journal', () => {
    const journal = table('journal')
    const done = new Set(lambdas.flatMap(each => actionsOn(statementsOf(each), journal)))
    const reading = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams', 'Query']
    expect([...done].sort()).toEqual([...reading, 'PutItem'].map(action => `dynamodb:${action}`).sort())
  })
  it('no function may update or delete in the ledger: entries, receipts, bank lines and messages of rails stay as they are', () => {
    const ledger = table('ledger')
    const done = new Set(lambdas.flatMap(each => actionsOn(statementsOf(each), ledger)))
    expect([...done].sort()).toEqual(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'])
  })
  it('no function may scan a table', () => {
    expect(mayDo('dynamodb:Scan')).toEqual([])
  })
  it('no function may bypass the lock of a document; only what removes malware or takes a judgment down may delete a version', () => {
    expect(mayDo('s3:BypassGovernanceRetention')).toEqual([])
    expect(mayDo('s3:DeleteObjectVersion').toSorted()).toEqual(['index-judgments', 'publish-judgment', 'record-verdict'])
  })
  it('each prefix of the public bucket is written by one capability', () => {
    const writing = portalFunctions.flatMap(each => {
      const capability = Object.values(each.entries)[0]?.split('/')[0] ?? ''
      const role = lambdas.find(one => shortName(one) === each.name)
      return (role ? statementsOf(role) : [])
        .filter(statement => listOf(statement.Action).some(action => action === 's3:PutObject' || action === 's3:DeleteObject'))
        .flatMap(statement => listOf(statement.Resource).map(literal))
        .flatMap(resource => /-public-…\/(.+)\/\*$/.exec(resource)?.[1] ?? [])
        .map(prefix => [prefix, capability] as const)
    })
    const writers = Object.groupBy(writing, ([prefix]) => prefix)
    const capabilities = Object.entries(writers).map(([prefix, lines = []]) => [prefix, [...new Set(lines.map(line => line[1]))]] as const)
    expect(capabilities.filter(([, names]) => names.length !== 1)).toEqual([])
    expect(capabilities).toEqual(
      expect.arrayContaining([
        ['status', ['filings']],
        ['reference', ['administration']],
        ['keys', ['filings']],
      ]),
    )
  })
  it('nothing public is written inside a request', () => {
    const http = lambdas.filter(each => each.stack === 'Api')
    expect(http.filter(each => each.properties.Environment.Variables.BUCKET_PUBLIC !== undefined).map(shortName)).toEqual([])
  })
  it('the records’ key is used through the services that keep the records, never by itself', () => {
    const [key] = ofType('AWS::KMS::Key').filter(({ properties }) => properties.KeySpec === undefined)
    const direct = lambdas.filter(each =>
      statementsOf(each).some(
        statement => key && pointsAt(statement.Resource, key) && !JSON.stringify(statement.Condition ?? {}).includes('kms:ViaService'),
      ),
    )
    expect(direct.map(shortName)).toEqual([])
  })
  it('mail goes out from workers and the clock only, never while a person waits', () => {
    const senders = [
      ...['mail-followers', 'send-address-code', 'send-code', 'send-consent-code', 'send-follow-link'],
      ...['send-notices', 'send-reminders', 'send-service'],
    ]
    expect(mayDo('ses:SendEmail').sort()).toEqual(senders)
  })
  it('receipts are signed where they are given and where their paper is written, and each day’s root where it is closed, nowhere else', () => {
    expect(mayDo('kms:Sign').sort()).toEqual([
      'fees-accountant',
      'filings-party',
      'issue-receipt',
      'make-copies',
      'publish-proofs',
      'render-certificate',
      'render-payment-receipt',
      'render-receipt',
      'seal-document',
    ])
  })
})
