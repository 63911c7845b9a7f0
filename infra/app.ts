import { App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { featureFlags } from "./feature-flags.ts";
import { Platform } from "./platform.ts";
import { readSettings } from "./settings.ts";

const app = new App({ context: { ...featureFlags } });
const settings = readSettings(app);
new Platform(app, `Assay-${settings.stage}`, settings);
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();
