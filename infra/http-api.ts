// The HTTP API: every route of functions/routes.ts on the function of its capability and audience.
// Its address is open to the internet, its functions are not: each refuses requests without the secret that only CloudFront sends,
// so that nobody walks around the firewall and its rate rules (functions/platform/http-function.ts).
import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { functionOf, routes } from '../functions/routes.ts'
import { alarm } from './alarm.ts'
import { type House, prefixOf } from './house.ts'
import { pascal } from './names.ts'

/** What an access log may hold: nothing that names a person. */
const accessLog = JSON.stringify({
  requestId: '$context.requestId',
  time: '$context.requestTime',
  route: '$context.routeKey',
  status: '$context.status',
  latencyMs: '$context.responseLatency',
  integrationError: '$context.integrationErrorMessage',
})

export const createHttpApi = (scope: Construct, house: House, functions: ReadonlyMap<string, LambdaFunction>): HttpApi => {
  const apiName = prefixOf(house.stage)
  const api = new HttpApi(scope, 'Api', { apiName, description: 'Cửa Công, behind CloudFront only', createDefaultStage: false })
  Validations.of(api).acknowledge({
    id: 'AwsSolutions-APIG4',
    reason:
      'Sessions are server-side and cookies are opaque: the functions themselves ask who calls, from functions/routes.ts, and fail closed.',
  })
  const integrations = new Map(
    [...functions].map(([name, target]) => [
      name,
      new HttpLambdaIntegration(`${pascal(name)}Integration`, target, { scopePermissionToRoute: false }),
    ]),
  )
  for (const route of Object.values(routes)) {
    const integration = integrations.get(functionOf(route))
    if (!integration) throw new Error(`http-api: ${route.path} has no function`)
    api.addRoutes({ path: route.path, methods: [HttpMethod[route.method]], integration })
  }
  const logGroup = new LogGroup(scope, 'ApiLog', {
    logGroupName: `/aws/vendedlogs/${apiName}-api`,
    retention: house.stage.logRetentionDays,
    removalPolicy: RemovalPolicy.DESTROY,
  })
  new HttpStage(scope, 'ApiStage', {
    httpApi: api,
    stageName: '$default',
    autoDeploy: true,
    // Above what a province does on its busiest day, below what would hurt: CloudFront's firewall limits single callers long before.
    throttle: { rateLimit: 500, burstLimit: 1000 },
    accessLogSettings: { destination: new LogGroupLogDestination(logGroup), format: AccessLogFormat.custom(accessLog) },
  })
  alarm(scope, 'ApiAlarm', {
    name: `${apiName}-api-faults`,
    metric: api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
    threshold: 5,
    periods: 1,
    impact: 'People see "something went wrong on our side" instead of what they asked for.',
    runbook: 'http-functions',
    alarms: house.alarms,
  })
  return api
}
