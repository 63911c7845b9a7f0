import { CfnOutput, Duration, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { AddressPepper } from "./address-pepper.ts";
import { Alarms } from "./alarms.ts";
import { readPortalHashes } from "./content-security.ts";
import { DeadLetters } from "./dead-letters.ts";
import { Doorbell } from "./doorbell.ts";
import { Doors } from "./doors.ts";
import type { FunctionName } from "./function-entries.ts";
import { Identity } from "./identity.ts";
import { Mail } from "./mail.ts";
import { PlatformFunction } from "./platform-function.ts";
import { fromRoot } from "./root.ts";
import type { Settings } from "./settings.ts";
import { Site } from "./site.ts";
import { SiteFiles } from "./site-files.ts";
import { SiteHeaders } from "./site-headers.ts";
import { StateTables } from "./state-tables.ts";
import { SweepSchedule } from "./sweep-schedule.ts";

export type PlatformProps = Settings & {
  /** The folder with the bundles, `site/` and `site-csp.json`; `dist` unless told otherwise. */
  readonly assets?: string;
};

/** One stage of Assay, whole. */
export class Platform extends Stack {
  constructor(scope: Construct, id: string, props: PlatformProps) {
    const env = { region: props.region };
    super(scope, id, { env, description: `Assay, stage ${props.stage}` });
    const assets = (...path: string[]) => fromRoot(props.assets ?? "dist", ...path);

    const { state, ledger } = new StateTables(this, "Tables");
    const mail = new Mail(this, "Mail", { domain: props.mailDomain });
    const identity = new Identity(this, "Identity", { stage: props.stage });
    const pepper = new AddressPepper(this, "AddressPepper");
    const doors = new Doors(this, "Doors");
    const headers = new SiteHeaders(this, "Headers", {
      loginUrl: identity.loginUrl,
      portalHashes: readPortalHashes(assets("site-csp.json")),
    });
    const site = new Site(this, "Site", { apiHost: doors.host, headers, ...ownDomain(props) });
    const client = identity.addConsole(site.origin);
    const config = identity.consoleConfig(site.origin, client);
    new SiteFiles(this, "SiteFiles", { site, folder: assets("site"), config });

    const shared = {
      STATE_TABLE: state.table.tableName,
      LEDGER_TABLE: ledger.table.tableName,
      STAGE: props.stage,
    };
    const peppered = { ...shared, ADDRESS_PEPPER: pepper.value };
    const add = (name: FunctionName, seconds: number, environment: Record<string, string>) => {
      const timeout = Duration.seconds(seconds);
      // One messenger at a time keeps the pace of sending in one hand.
      const alone = name === "Messenger" ? { reservedConcurrency: 1 } : {};
      const bundle = assets(name);
      return new PlatformFunction(this, name, { bundle, timeout, environment, ...alone }).fn;
    };
    const consoleApi = add("ConsoleApi", 29, peppered);
    const consoleFiles = add("ConsoleFiles", 29, shared);
    const portalApi = add("PortalApi", 29, peppered);
    const portalFiles = add("PortalFiles", 29, shared);
    const assessor = add("Assessor", 60, shared);
    const messenger = add("Messenger", 60, {
      ...peppered,
      SITE_ORIGIN: site.origin,
      MAIL_FROM: mail.from,
      MAIL_CONFIGURATION_SET: mail.configurationSetName,
    });
    const mailFeedback = add("MailFeedback", 30, peppered);
    const sweep = add("Sweep", 240, peppered);

    doors.openToMembers(consoleApi, consoleFiles, identity.pool, client);
    doors.openToContacts(portalApi, portalFiles);
    const deadDoorbells = new DeadLetters(this, "DeadDoorbells").queue;
    const deadSweeps = new DeadLetters(this, "DeadSweeps").queue;
    const bell = { state, deadLetters: deadDoorbells };
    new Doorbell(this, "LetterBell", { ...bell, rings: messenger, kind: "letter" });
    new Doorbell(this, "AssessBell", { ...bell, rings: assessor, kind: "assess" });
    const deadFeedback = new DeadLetters(this, "DeadFeedback").queue;
    mail.tellTo(mailFeedback, deadFeedback);
    new SweepSchedule(this, "SweepSchedule", { sweeps: sweep, deadLetters: deadSweeps });

    state.allow(
      consoleApi,
      ["BatchGetItem", "GetItem", "Query", "PutItem", "UpdateItem", "ConditionCheckItem"],
      ["list"],
    );
    state.allow(consoleFiles, ["BatchGetItem", "GetItem", "Query"], ["list"]);
    state.allow(portalApi, [
      "BatchGetItem",
      "GetItem",
      "Query",
      "PutItem",
      "UpdateItem",
      "DeleteItem",
      "ConditionCheckItem",
    ]);
    state.allow(portalFiles, ["GetItem", "Query"]);
    state.allow(assessor, ["GetItem", "Query", "PutItem", "UpdateItem"]);
    state.allow(messenger, ["GetItem", "Query", "PutItem", "UpdateItem", "ConditionCheckItem"]);
    state.allow(mailFeedback, ["GetItem", "Query", "PutItem", "UpdateItem"]);
    state.allow(sweep, ["GetItem", "Query", "PutItem", "UpdateItem"], ["due", "list"]);
    ledger.allow(consoleApi, ["PutItem", "Query"]);
    for (const fn of [portalApi, assessor, sweep]) ledger.allow(fn, ["PutItem"]);
    mail.allowSending(messenger);

    const alarms = new Alarms(this, "Alarms", {
      ...(props.alarmEmail && { email: props.alarmEmail }),
    });
    const functions = {
      ConsoleApi: consoleApi,
      ConsoleFiles: consoleFiles,
      PortalApi: portalApi,
      PortalFiles: portalFiles,
      Assessor: assessor,
      Messenger: messenger,
      MailFeedback: mailFeedback,
      Sweep: sweep,
    };
    for (const [name, fn] of Object.entries(functions)) {
      alarms.watchFunction(name, fn);
    }
    alarms.watchStreamAge("Messenger", messenger);
    alarms.watchStreamAge("Assessor", assessor);
    alarms.watchPulse("Sweep", sweep);
    alarms.watchDeadLetters("DeadDoorbells", deadDoorbells);
    alarms.watchDeadLetters("DeadSweeps", deadSweeps);
    alarms.watchDeadLetters("DeadFeedback", deadFeedback);
    alarms.watchApi(doors.api);
    alarms.watchMail(mail.configurationSetName);

    this.#tell("SiteConfig", this.toJsonString(config));
    this.#tell("SiteUrl", site.origin);
    this.#tell("Region", this.region);
    this.#tell("UserPoolId", identity.pool.userPoolId);
    this.#tell("UserPoolClientId", client.userPoolClientId);
    this.#tell("StateTable", state.table.tableName);
    this.#tell("LedgerTable", ledger.table.tableName);
  }

  #tell(name: string, value: string): void {
    new CfnOutput(this, name, { value });
  }
}

function ownDomain({ domain, certificate }: Settings) {
  if (domain === undefined || certificate === undefined) return {};
  return { domain: { name: domain, certificateArn: certificate } };
}
