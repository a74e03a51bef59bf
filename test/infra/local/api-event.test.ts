import { describe, expect, it } from 'vitest'
import { apiEvent, apiResponse } from '../../../infra/local/http/api-event.ts'
import { findRoute, openRoute } from '../../../infra/local/http/api-routes.ts'
import type { ViewerRequest } from '../../../infra/local/http/viewer.ts'
import type { Resource } from '../../../infra/local/template/resources.ts'

const route = (RouteKey: string): ReturnType<typeof openRoute> => {
  const resource: Resource = {
    stack: 's',
    logicalId: 'R',
    type: 'AWS::ApiGatewayV2::Route',
    properties: { RouteKey, Target: 'integrations/i' },
    ref: 'r',
    arn: 'r',
    metadata: {},
    attribute: () => undefined,
  }
  return openRoute(resource)
}
const routes = [
  'GET /api/filings',
  'GET /api/filings/{id}',
  'ANY /api/filings/{id}',
  'GET /api/filings/mine',
  'GET /api/{proxy+}',
  'POST /api/a/{b}/c',
].map(route)

describe('a request finds the most specific route', () => {
  it.each([
    ['GET', '/api/filings', 'GET /api/filings', {}],
    ['GET', '/api/filings/7', 'GET /api/filings/{id}', { id: '7' }],
    ['PUT', '/api/filings/7', 'ANY /api/filings/{id}', { id: '7' }],
    ['GET', '/api/filings/mine', 'GET /api/filings/mine', {}],
    ['GET', '/api/other/deep', 'GET /api/{proxy+}', { proxy: 'other/deep' }],
    ['POST', '/api/a/x y/c', 'POST /api/a/{b}/c', { b: 'x y' }],
  ])('%s %s is %s', (method, path, key, parameters) => {
    expect(findRoute(routes, method, path)).toMatchObject({ route: { key }, parameters })
  })

  it.each([
    ['POST', '/api/filings'],
    ['GET', '/elsewhere'],
    ['POST', '/api/a//c'],
  ])('%s %s has none', (method, path) => {
    expect(findRoute(routes, method, path)).toBeUndefined()
  })
})

const request: ViewerRequest = {
  method: 'POST',
  path: '/api/filings/7',
  query: 'a=1&a=2&b=%C4%91+x&empty=',
  headers: {
    'content-type': 'application/json',
    cookie: '__Host-session=abc; theme=dark',
    host: 'abc.execute-api.ap-southeast-1.amazonaws.com',
    'user-agent': 'tester',
    'x-many': 'one,two',
  },
  address: '130.176.0.1',
  body: Buffer.from('{"name":"Đỗ"}'),
}
const facts = {
  request,
  match: { route: route('ANY /api/filings/{id}'), parameters: { id: '7' } },
  account: '000000000000',
  apiId: 'abc',
  domainName: 'abc.execute-api.ap-southeast-1.amazonaws.com',
  stage: '$default',
  stageVariables: {},
  requestId: 'f0e1',
  time: new Date('2026-11-21T07:05:09.123Z'),
}

describe('the event of payload format 2.0', () => {
  it('is as API Gateway documents it', () => {
    expect(apiEvent(facts)).toEqual({
      version: '2.0',
      routeKey: 'ANY /api/filings/{id}',
      rawPath: '/api/filings/7',
      rawQueryString: 'a=1&a=2&b=%C4%91+x&empty=',
      cookies: ['__Host-session=abc', 'theme=dark'],
      headers: {
        'content-type': 'application/json',
        host: 'abc.execute-api.ap-southeast-1.amazonaws.com',
        'user-agent': 'tester',
        'x-many': 'one,two',
      },
      queryStringParameters: { a: '1,2', b: 'đ x', empty: '' },
      requestContext: {
        accountId: '000000000000',
        apiId: 'abc',
        domainName: 'abc.execute-api.ap-southeast-1.amazonaws.com',
        domainPrefix: 'abc',
        http: { method: 'POST', path: '/api/filings/7', protocol: 'HTTP/1.1', sourceIp: '130.176.0.1', userAgent: 'tester' },
        requestId: 'f0e1',
        routeKey: 'ANY /api/filings/{id}',
        stage: '$default',
        time: '21/Nov/2026:07:05:09 +0000',
        timeEpoch: 1795244709123,
      },
      pathParameters: { id: '7' },
      body: '{"name":"Đỗ"}',
      isBase64Encoded: false,
    })
  })

  it('leaves out what the request does not have', () => {
    const bare = apiEvent({
      ...facts,
      request: { ...request, query: '', headers: {}, body: Buffer.alloc(0) },
      match: { route: route('$default'), parameters: {} },
    })
    for (const member of ['cookies', 'queryStringParameters', 'pathParameters', 'stageVariables', 'body'])
      expect(bare).not.toHaveProperty(member)
    expect(bare).toMatchObject({ rawQueryString: '', isBase64Encoded: false })
  })

  it.each([
    ['application/octet-stream', true],
    ['image/png', true],
    ['application/x-www-form-urlencoded', true],
    ['multipart/form-data; boundary=x', true],
    ['application/json; charset=utf-8', false],
    ['application/problem+json', false],
    ['text/plain', false],
  ])('a body of %s is in Base64: %s', (type, encoded) => {
    const body = Buffer.from([0x61, 0x62])
    expect(apiEvent({ ...facts, request: { ...request, headers: { 'content-type': type }, body } })).toMatchObject({
      isBase64Encoded: encoded,
      body: encoded ? 'YWI=' : 'ab',
    })
  })
})

describe("a function's answer", () => {
  it('with a status code becomes that answer, with its cookies apart', () => {
    expect(apiResponse({ statusCode: 201, headers: { Location: '/x' }, cookies: ['a=1', 'b=2'], body: 'made' })).toEqual({
      status: 201,
      headers: { 'content-type': 'text/plain;charset=UTF-8', location: '/x' },
      cookies: ['a=1', 'b=2'],
      body: Buffer.from('made'),
    })
  })
  it('in Base64 is decoded', () => {
    expect(apiResponse({ statusCode: 200, isBase64Encoded: true, body: '/wA=' }).body).toEqual(Buffer.from([255, 0]))
  })
  it('without a status code is the body itself', () => {
    expect(apiResponse({ bare: true })).toMatchObject({
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: Buffer.from('{"bare":true}'),
    })
  })
  it.each([[{ statusCode: 'no' }], [{ statusCode: 200, body: { an: 'object' } }], [{ statusCode: 42 }]])(
    'that makes no sense is a failure: %j',
    payload => {
      expect(apiResponse(payload).status).toBe(500)
    },
  )
})
