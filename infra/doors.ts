import { Fn, RemovalPolicy } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import * as apigateway from "aws-cdk-lib/aws-apigatewayv2";
import { HttpUserPoolAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { UserPool, UserPoolClient } from "aws-cdk-lib/aws-cognito";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";

/**
 * The two ways in over HTTP. Each is a proxy route to one function, which routes inside, but for
 * files, which have a function of their own: one permission per route would outgrow a function's
 * policy. The page and the doors share an origin,
 * so there is no CORS.
 */
export class Doors extends Construct {
  readonly api: apigateway.HttpApi;
  /** The host name of the API, without a path. */
  readonly host: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.api = new apigateway.HttpApi(this, "Api", { createDefaultStage: false });
    const log = new LogGroup(this, "AccessLog", {
      retention: RetentionDays.SIX_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    new apigateway.HttpStage(this, "Stage", {
      httpApi: this.api,
      autoDeploy: true,
      throttle: { rateLimit: 200, burstLimit: 400 },
      detailedMetricsEnabled: true,
      accessLogSettings: {
        destination: new apigateway.LogGroupLogDestination(log),
        format: ACCESS_LOG,
      },
    });
    this.host = Fn.select(2, Fn.split("/", this.api.apiEndpoint));
  }

  /**
   * Opens the console's door to members: a token of this pool, made for this client. Files are
   * given and taken by a function of their own.
   */
  openToMembers(fn: IFunction, files: IFunction, pool: UserPool, client: UserPoolClient): void {
    const authorizer = new HttpUserPoolAuthorizer("Members", pool, { userPoolClients: [client] });
    const consoleFiles = new HttpLambdaIntegration("ConsoleFiles", files);
    for (const [path, integration] of [
      ["/api/v1/{proxy+}", new HttpLambdaIntegration("Console", fn)],
      ["/api/v1/risks/export", consoleFiles],
      ["/api/v1/risks/import", consoleFiles],
      ["/api/v1/suppliers/sheet", consoleFiles],
    ] as const) {
      this.api.addRoutes({ path, methods: [apigateway.HttpMethod.ANY], integration, authorizer });
    }
  }

  /**
   * Opens the portal's door, where the functions themselves prove link tokens and sessions. Files
   * are given and taken by a function of their own.
   */
  openToContacts(fn: IFunction, files: IFunction): void {
    const portal = new HttpLambdaIntegration("Portal", fn);
    const portalFiles = new HttpLambdaIntegration("PortalFiles", files);
    for (const [path, integration] of [
      ["/portal/v1/{proxy+}", portal],
      ["/portal/v1/answers.xlsx", portalFiles],
      ["/portal/v1/submission/{proxy+}", portalFiles],
    ] as const) {
      const methods = [apigateway.HttpMethod.ANY];
      for (const route of this.api.addRoutes({ path, methods, integration })) {
        acknowledge(
          route,
          "APIG4",
          "A contact has no account: the function proves link token and session.",
        );
      }
    }
  }
}

// No path, query or address: they name assessments and people, and the functions log by id.
const ACCESS_LOG = AccessLogFormat.custom(
  JSON.stringify({
    requestId: "$context.requestId",
    time: "$context.requestTimeEpoch",
    route: "$context.routeKey",
    status: "$context.status",
    bytes: "$context.responseLength",
    milliseconds: "$context.responseLatency",
    error: "$context.integrationErrorMessage",
  }),
);
