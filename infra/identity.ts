import { Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import * as cognito from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";

export type IdentityProps = { readonly stage: string };

/** Who may sign in to the console. Members are made by the product; nobody registers himself. */
export class Identity extends Construct {
  readonly pool: cognito.UserPool;
  /** The address of the sign-in pages, without a trailing slash. */
  readonly loginUrl: string;

  constructor(scope: Construct, id: string, { stage }: IdentityProps) {
    super(scope, id);
    this.pool = new cognito.UserPool(this, "Pool", {
      signInAliases: { email: true },
      signInCaseSensitive: false,
      selfSignUpEnabled: false,
      autoVerify: { email: true },
      accountRecovery: cognito.AccountRecovery.EMAIL_ONLY,
      mfa: cognito.Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      featurePlan: cognito.FeaturePlan.ESSENTIALS,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const prefix = `assay-${stage}-${Stack.of(this).account}`;
    const domain = this.pool.addDomain("Domain", {
      cognitoDomain: { domainPrefix: prefix },
      managedLoginVersion: cognito.ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    this.loginUrl = domain.baseUrl();
    acknowledge(
      this.pool,
      "COG2",
      "One-time codes are offered; a buyer's own policy decides on a must.",
    );
    acknowledge(
      this.pool,
      "COG8",
      "The Plus plan's risk scoring is a paid choice of each deployment.",
    );
  }

  /**
   * Registers the console at its origin: authorization code with PKCE, no client secret. The sign-in
   * pages need a branding of their own, or they answer with an error.
   */
  addConsole(origin: string): cognito.UserPoolClient {
    const client = this.pool.addClient("Console", {
      generateSecret: false,
      authFlows: { user: false, userPassword: false, userSrp: false, custom: false },
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.hours(12),
      supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.COGNITO],
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: SCOPES,
        callbackUrls: [`${origin}/`],
        logoutUrls: [`${origin}/`],
      },
    });
    new cognito.CfnManagedLoginBranding(this, "Branding", {
      userPoolId: this.pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    return client;
  }

  /** What the console reads at its start to find the sign-in. */
  consoleConfig(origin: string, client: cognito.UserPoolClient): Record<string, string | string[]> {
    return {
      region: Stack.of(this).region,
      authorizeUrl: `${this.loginUrl}/oauth2/authorize`,
      tokenUrl: `${this.loginUrl}/oauth2/token`,
      logoutUrl: `${this.loginUrl}/logout`,
      clientId: client.userPoolClientId,
      redirectUri: `${origin}/`,
      scopes: SCOPES.map(({ scopeName }) => scopeName),
    };
  }
}

const SCOPES = [cognito.OAuthScope.OPENID, cognito.OAuthScope.EMAIL];
