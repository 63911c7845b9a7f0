/** What a good answer contains, for the reviewer only, in German by the English words. */
export const GOOD_ANSWERS: Readonly<Record<string, string>> = {
  "Yes. If not, correct the engagement before reviewing the rest.":
    "Ja. Wenn nicht, berichtigen Sie das Produkt, bevor Sie den Rest prüfen.",
  "Agrees with the kind of supply and the roles set for the engagement; a difference is a point to clear up.":
    "Stimmt mit der Art der Lieferung und den Rollen überein, die zum Produkt eingetragen sind; ein Unterschied ist zu klären.",
  "Agrees with the roles set for the engagement; a difference is settled before the decision.":
    "Stimmt mit den Rollen überein, die zum Produkt eingetragen sind; ein Unterschied wird vor der Entscheidung geklärt.",
  "Agrees with the list the Commission keeps. If yes, expect adversarial tests, a record of serious incidents and protection of the model itself.":
    "Stimmt mit der Liste der Kommission überein. Bei Ja sind Angriffstests, ein Verzeichnis schwerwiegender Vorfälle und der Schutz des Modells selbst zu erwarten.",
  "Agrees with the public list of signatories. Signing proves nothing by itself; not signing asks for another account of the same duties.":
    "Stimmt mit der öffentlichen Liste der Unterzeichner überein. Die Unterschrift allein beweist nichts; ohne sie ist auf anderem Weg zu zeigen, wie dieselben Pflichten erfüllt werden.",
  "A person who can reach the engineers, not only a sales contact.":
    "Eine Person, die an die Entwickler herankommt, nicht nur ein Kontakt im Vertrieb.",
  "Agrees with the registered seat of the supplier.":
    "Stimmt mit dem eingetragenen Sitz des Lieferanten überein.",
  "Approved by named management, dated, says what the company aims for and what it refuses to build.":
    "Von einer namentlich genannten Leitung beschlossen, mit Datum; sagt, was das Unternehmen erreichen will und was es nicht baut.",
  "Reviewed within twelve months or after a major change, with a record of what changed.":
    "In den letzten zwölf Monaten oder nach einer größeren Änderung überprüft; festgehalten ist, was sich geändert hat.",
  "A name and a position with the power to stop a release.":
    "Name und Stellung, mit der Befugnis, ein Release aufzuhalten.",
  "A role with a stand-in, known to the people on duty.":
    "Eine Funktion mit Vertretung, die dem diensthabenden Personal bekannt ist.",
  "A channel outside the line of command, open to contractors too, with protection from reprisal.":
    "Ein Weg außerhalb der Linie, auch für Externe offen, mit Schutz vor Nachteilen.",
  "Training by role, kept current, with a record of who took it.":
    "Schulung je nach Funktion, auf aktuellem Stand, mit Nachweis der Teilnahme.",
  "Goals such as fairness, safety or clarity, each with a measure and an owner.":
    "Ziele wie Fairness, Sicherheit oder Verständlichkeit, jedes mit einer Messgröße und einem Verantwortlichen.",
  "Stages with checks, covers changes to models, prompts and data as well as code.":
    "Stufen mit Prüfungen; umfasst Änderungen an Modellen, Prompts und Daten ebenso wie am Code.",
  "Says when an assessment is due, who does it, who signs it and when it is repeated.":
    "Sagt, wann eine Bewertung fällig ist, wer sie macht, wer sie abzeichnet und wann sie wiederholt wird.",
  "Documented check before use, deeper for riskier suppliers, repeated; action when one falls short.":
    "Dokumentierte Prüfung vor der Nutzung, bei riskanteren Lieferanten gründlicher, regelmäßig wiederholt; es geschieht etwas, wenn einer nicht genügt.",
  "Each can be shown, is in date and covers the product under assessment.":
    "Jedes lässt sich vorlegen, gilt noch und umfasst das bewertete Produkt.",
  "Holder, scope and role cover this product; the body is accredited for this very standard; the register shows it in force.":
    "Inhaber, Geltungsbereich und Rolle umfassen dieses Produkt; die Stelle ist für genau diese Norm akkreditiert; das Register zeigt das Zertifikat als gültig.",
  "The register of the certification body shows the same. Where a certificate named here does not exist, set this answer to 0.":
    "Das Register der Zertifizierungsstelle zeigt dasselbe. Gibt es ein hier genanntes Zertifikat nicht, setzen Sie diese Antwort auf 0.",
  "Within twelve months, with a report and actions; a certified company cannot do without.":
    "In den letzten zwölf Monaten, mit Bericht und Maßnahmen; ein zertifiziertes Unternehmen kommt ohne nicht aus.",
  "A clause in the contract or terms that covers AI incidents and not only security breaches.":
    "Eine Klausel in Vertrag oder Bedingungen, die KI-Vorfälle umfasst und nicht nur Verletzungen der Sicherheit.",
  "Agrees with the answer on the duty itself.":
    "Stimmt mit der Antwort zur Pflicht selbst überein.",
  "72 hours or less; the clock starts when the supplier learns of it.":
    "72 Stunden oder weniger; die Frist beginnt, wenn der Lieferant davon erfährt.",
  "A real case or an exercise with an AI scenario, with lessons recorded.":
    "Ein echter Fall oder eine Übung mit einem KI-Szenario; die Lehren daraus sind festgehalten.",
  "A public address, an answer within a stated time, a record of what came of it.":
    "Eine öffentliche Adresse, eine Antwort innerhalb einer genannten Zeit, ein Nachweis, was daraus wurde.",
  "Names users, purpose, setting and uses ruled out; agrees with the contract.":
    "Nennt Nutzer, Zweck, Umgebung und ausgeschlossene Nutzungen; stimmt mit dem Vertrag überein.",
  "No, after a documented check. A refusal to answer is treated as not cleared.":
    "Nein, nach einer dokumentierten Prüfung. Wird die Antwort verweigert, gilt der Punkt als nicht ausgeräumt.",
  "Covers input, settings, oversight, limits, updates and log handling; matches the version in use.":
    "Umfasst Eingaben, Einstellungen, Aufsicht, Grenzen, Aktualisierungen und den Umgang mit Protokollen; passt zur genutzten Version.",
  "Error rates and known failures by kind of task or group, with the version they hold for.":
    "Fehlerquoten und bekannte Schwächen je Art der Aufgabe oder Gruppe, mit der Version, für die sie gelten.",
  "A setting or role in the product, no ticket needed; the rest of the product keeps working.":
    "Eine Einstellung oder ein Recht im Produkt, ohne Ticket; der Rest des Produkts arbeitet weiter.",
  "On by default, before or at the start of contact, in plain words.":
    "Ab Werk eingeschaltet, vor oder zu Beginn des Kontakts, in einfachen Worten.",
  "Marking by default that survives normal copying; says which formats are covered.":
    "Ab Werk eine Kennzeichnung, die gewöhnliches Kopieren übersteht; sagt, welche Formate erfasst sind.",
  "Names the purpose, the exception of Art. 6(3) it relies on, a date and a name. A system that profiles people cannot rely on an exception.":
    "Nennt den Zweck, die Ausnahme nach Art. 6(3), auf die es sich stützt, ein Datum und einen Namen. Ein System, das Profile von Menschen bildet, kann sich auf keine Ausnahme stützen.",
  "Names this product and version, the procedure followed, a notified body if one took part, day and signature.":
    "Nennt dieses Produkt und diese Version, das gewählte Verfahren, eine notifizierte Stelle, falls eine beteiligt war, Tag und Unterschrift.",
  "Main factors of a single result, in words the person understands, available in the product.":
    "Die wichtigsten Gründe für ein einzelnes Ergebnis, in Worten, die die Person versteht, im Produkt verfügbar.",
  "Names the version, the people affected, the harms considered and what was done about them.":
    "Nennt die Version, die betroffenen Menschen, die betrachteten Schäden und was dagegen getan wurde.",
  "Users and people who never see the product, with attention to those easily harmed.":
    "Nutzer und Menschen, die das Produkt nie sehen, mit Blick auf besonders Verletzliche.",
  "Groups, measure, gap found, limit set, date and model version; repeated after model changes.":
    "Gruppen, Messgröße, gefundener Unterschied, gesetzte Grenze, Datum und Modellversion; nach Änderungen am Modell wiederholt.",
  "A short written view that names at least one effect and what follows from it.":
    "Eine kurze schriftliche Einschätzung, die mindestens eine Folge nennt und was aus ihr gezogen wird.",
  "Requirements for results, safety and data, each of which can be tested.":
    "Anforderungen an Ergebnisse, Sicherheit und Daten, von denen sich jede prüfen lässt.",
  "Main choices on model, data and methods with reasons, kept up to date.":
    "Die wichtigsten Entscheidungen zu Modell, Daten und Methoden mit Begründung, laufend fortgeführt.",
  "Architecture, models, data, tests and changes, by version.":
    "Aufbau, Modelle, Daten, Tests und Änderungen, je Version.",
  "Names, versions and licences, made anew with each release.":
    "Namen, Versionen und Lizenzen, mit jedem Release neu erstellt.",
  "Test set, measures, limits and result per release; nobody can skip it alone.":
    "Testdaten, Messgrößen, Grenzwerte und Ergebnis je Release; niemand kann die Tests allein übergehen.",
  "No shared ownership, no fee that hangs on the result, no advice on the same system.":
    "Keine gemeinsamen Eigentümer, kein Honorar, das vom Ergebnis abhängt, keine Beratung zum selben System.",
  "Attacks that fit the system (such as crafted input or data extraction), findings and fixes.":
    "Angriffe, die zum System passen (etwa präparierte Eingaben oder das Herauslesen von Daten), Funde und Abhilfe.",
  "Within 12 months, by independent testers, scope covers this service, high findings closed.":
    "In den letzten 12 Monaten, durch unabhängige Tester; der Umfang schließt diesen Dienst ein, schwere Funde sind behoben.",
  "Tried within a year; includes models and prompts as well as code.":
    "In den letzten zwölf Monaten erprobt; schließt Modelle und Prompts ein, nicht nur Code.",
  "Notice time in days, covers a change of an underlying model; way to object or stay on the old version.":
    "Vorlauf in Tagen, auch für den Wechsel eines zugrunde liegenden Modells; Möglichkeit zum Widerspruch oder zum Bleiben auf der alten Version.",
  "Measures, limits, alarm, person on duty; reports we may see.":
    "Messgrößen, Grenzwerte, Alarm, Bereitschaft; Berichte, die wir einsehen dürfen.",
  "No. If yes: what changes, within which limits, and how it is undone.":
    "Nein. Bei Ja: was sich ändert, innerhalb welcher Grenzen und wie es rückgängig gemacht wird.",
  "Time, version, input or a reference to it, result, person who overruled; protected from change.":
    "Zeit, Version, Eingabe oder ein Verweis darauf, Ergebnis, Person, die überstimmt hat; vor Änderung geschützt.",
  "In the product or by export, without charge, within days.":
    "Im Produkt oder als Export, ohne Kosten, innerhalb von Tagen.",
  "Six months or more, and no longer than the purpose needs.":
    "Sechs Monate oder mehr, und nicht länger, als der Zweck es braucht.",
  "Countries and hosting companies for each part, with notice before a change.":
    "Länder und Hosting-Unternehmen für jeden Teil, mit Ankündigung vor einem Wechsel.",
  "No, for the plan we are on, in the contract. “Only with consent” needs a setting or a signature, not silence.":
    "Nein, für unseren Tarif, im Vertrag. „Nur mit Zustimmung“ braucht eine Einstellung oder eine Unterschrift, nicht Schweigen.",
  "Agrees with the answer on our data; data of customers only with their consent.":
    "Stimmt mit der Antwort zu unseren Daten überein; Daten von Kunden nur mit deren Einwilligung.",
  "For each set: owner, purpose, class, licence, personal data yes or no.":
    "Für jeden Datensatz: Verantwortlicher, Zweck, Klasse, Lizenz, personenbezogen ja oder nein.",
  "Owner and steward by name, with the date on which use was approved.":
    "Verantwortliche und Betreuende mit Namen, mit dem Tag, an dem die Nutzung freigegeben wurde.",
  "Licence, contract or legal basis for each source; how objections by rights holders are respected.":
    "Lizenz, Vertrag oder Rechtsgrundlage für jede Quelle; wie Widersprüche von Rechteinhabern beachtet werden.",
  "Source, date, way it was obtained and changes made, for each set.":
    "Quelle, Datum, Art der Beschaffung und vorgenommene Änderungen, für jeden Datensatz.",
  "Data and model versions are linked by a record or hash and can be rebuilt.":
    "Versionen von Daten und Modell sind durch einen Eintrag oder Hash verbunden und lassen sich wiederherstellen.",
  "Measures, limits, results and date for each set that matters.":
    "Messgrößen, Grenzwerte, Ergebnisse und Datum für jeden Datensatz, auf den es ankommt.",
  "Coverage by group, language and setting, gaps named.":
    "Abdeckung nach Gruppe, Sprache und Umgebung; Lücken sind benannt.",
  "Method, instructions to the people who label, agreement between them.":
    "Methode, Anweisungen für die Menschen, die kennzeichnen, und wie weit sie übereinstimmen.",
  "Within a stated number of days, copies and backups included, confirmed in writing.":
    "Innerhalb einer genannten Zahl von Tagen, einschließlich Kopien und Sicherungen, schriftlich bestätigt.",
  "Maker, model and version for each, with notice before a change.":
    "Hersteller, Modell und Version für jedes, mit Ankündigung vor einer Änderung.",
  "Every model with version and licence; compare it with the public list and with the last round.":
    "Jedes Modell mit Version und Lizenz; vergleichen Sie mit der öffentlichen Liste und mit der letzten Runde.",
  "Name, country, task; kept current; notice before a new one starts.":
    "Name, Land, Aufgabe; auf aktuellem Stand; Ankündigung, bevor ein neues Unternehmen beginnt.",
  "Every company with country and task; compare it with the public list of sub-processors.":
    "Jedes Unternehmen mit Land und Aufgabe; vergleichen Sie mit der öffentlichen Liste der Unterauftragnehmer.",
  "A check with a date for this version; what was missing was asked for before delivery.":
    "Eine Prüfung mit Datum für diese Version; was fehlte, wurde vor der Lieferung angefordert.",
  "A named person or a desk on duty, with a time to answer in the contract between the two.":
    "Eine benannte Person oder ein Bereitschaftsdienst, mit einer Antwortzeit im Vertrag zwischen beiden.",
  "Data, model, operation, oversight, incidents and logs each have one owner; both sides have agreed.":
    "Daten, Modell, Betrieb, Aufsicht, Vorfälle und Protokolle haben je einen Verantwortlichen; beide Seiten haben zugestimmt.",
  "One owner for every duty; nothing left unsettled, and both sides agree.":
    "Ein Verantwortlicher für jede Pflicht; nichts bleibt ungeklärt, und beide Seiten sind einig.",
  "Confirmed. If not, settle the split of duties before the decision.":
    "Bestätigt. Wenn nicht, klären Sie die Aufteilung der Pflichten vor der Entscheidung.",
  "Roles of both sides for each use, processing agreement signed.":
    "Rollen beider Seiten für jede Nutzung, Vertrag zur Auftragsverarbeitung unterzeichnet.",
  "Signed, or willing to sign; covers documentation, technical access and help with authorities.":
    "Unterzeichnet oder zur Unterzeichnung bereit; umfasst Dokumentation, technischen Zugang und Hilfe gegenüber Behörden.",
  "No. If yes, the duty to hand over documentation falls away, so a high-risk purpose needs another product or another contract.":
    "Nein. Bei Ja entfällt die Pflicht, Dokumentation herauszugeben; ein Hochrisiko-Zweck braucht dann ein anderes Produkt oder einen anderen Vertrag.",
  "Documentation, known limits and test access; look for a clause that rules out high-risk use.":
    "Dokumentation, bekannte Grenzen und Testzugang; achten Sie auf eine Klausel, die eine Hochrisiko-Nutzung ausschließt.",
  "Written mandate, name and address, covers this system or model.":
    "Schriftliches Mandat, Name und Anschrift, umfasst dieses System oder Modell.",
  "Format, time, cost and help stated in the contract.":
    "Format, Dauer, Kosten und Hilfe stehen im Vertrag.",
  "Tested within a year, with recovery times that fit our own.":
    "In den letzten zwölf Monaten getestet, mit Wiederanlaufzeiten, die zu unseren passen.",
  "Agrees with the risk intake; a difference means that the intake has to be looked at again.":
    "Stimmt mit der Risikoaufnahme überein; bei einem Unterschied ist die Aufnahme noch einmal anzusehen.",
  "Agrees with the risk intake and with the data named in the contract.":
    "Stimmt mit der Risikoaufnahme und mit den im Vertrag genannten Daten überein.",
  "Agrees with the change notices and incident reports of the year; compare it with the last lists of models and companies.":
    "Stimmt mit den Ankündigungen und Vorfallmeldungen des Jahres überein; vergleichen Sie mit den letzten Listen der Modelle und Unternehmen.",
  "Each change has a date and a reason; those that needed notice to us had it.":
    "Jede Änderung hat Datum und Grund; was uns anzukündigen war, wurde angekündigt.",
};

/** What a reviewer is told of two answers that cannot both hold, in German by the English words. */
export const CONTRADICTIONS: Readonly<Record<string, string>> = {
  "No training on our data is claimed, yet data of customers trains a shared model: ask whether ours is left out, and how.":
    "Es heißt, mit unseren Daten werde nicht trainiert, doch Daten von Kunden trainieren ein gemeinsam genutztes Modell: Fragen Sie, ob unsere ausgenommen sind, und wie.",
  "Certified for ISO/IEC 42001 without an AI policy: look at scope and holder of the certificate first.":
    "Nach ISO/IEC 42001 zertifiziert, aber ohne KI-Richtlinie: Sehen Sie sich zuerst Geltungsbereich und Inhaber des Zertifikats an.",
  "Certified for ISO/IEC 42001 without an internal audit: ask the certification body or for the last audit report.":
    "Nach ISO/IEC 42001 zertifiziert, aber ohne internes Audit: Fragen Sie die Zertifizierungsstelle oder nach dem letzten Auditbericht.",
  "Certified for ISO/IEC 42001 without an impact assessment procedure: check what the statement of applicability excludes.":
    "Nach ISO/IEC 42001 zertifiziert, aber ohne Verfahren zur Folgenabschätzung: Prüfen Sie, was die Erklärung zur Anwendbarkeit ausschließt.",
  "Certificates and “none” were both chosen: find out which of them is meant.":
    "Zertifikate und „Nichts davon“ sind beide gewählt: Klären Sie, was gemeint ist.",
  "A fixed time for incident notice is claimed without a number of hours: ask for the clause.":
    "Eine feste Frist für die Meldung von Vorfällen wird angegeben, aber keine Zahl von Stunden: Fragen Sie nach der Klausel.",
  "Hours are promised without a duty behind them: the number can be withdrawn at any time.":
    "Stunden sind zugesagt, ohne dass eine Pflicht dahintersteht: Die Zahl kann jederzeit zurückgenommen werden.",
  "A review of a policy that does not exist: probably another document was meant.":
    "Eine Richtlinie, die es nicht gibt, wurde überprüft: Vermutlich war ein anderes Dokument gemeint.",
  "Access to logs is claimed where no log is kept: see the logs before they count.":
    "Zugang zu Protokollen wird angegeben, wo keines geführt wird: Sehen Sie die Protokolle an, bevor sie zählen.",
  "Months of log keeping are claimed where no log is kept: one of the two means another log.":
    "Monate der Aufbewahrung werden angegeben, wo kein Protokoll geführt wird: Eine der beiden Antworten meint ein anderes Protokoll.",
  "The AI learns from use, yet our data is said to train nothing shared: ask what it learns from and where that stays.":
    "Die KI lernt aus der Nutzung, doch unsere Daten sollen nichts gemeinsam Genutztes trainieren: Fragen Sie, woraus sie lernt und wo das bleibt.",
  "Deletion is confirmed although the data trains shared AI: ask whether models are trained again without it.":
    "Die Löschung wird bestätigt, obwohl die Daten gemeinsam genutzte KI trainieren: Fragen Sie, ob Modelle ohne sie neu trainiert werden.",
  "Every data set is said to be traceable, yet nobody keeps a list of them: ask for the record of one set.":
    "Jeder Datensatz soll sich zurückverfolgen lassen, doch niemand führt eine Liste: Lassen Sie sich den Nachweis zu einem Datensatz zeigen.",
  "A current bias test without named groups: ask which groups it compared.":
    "Ein aktueller Test auf Benachteiligung ohne benannte Gruppen: Fragen Sie, welche Gruppen er verglichen hat.",
  "All models are said to be known, yet the list is kept back: the answer to K5 rests on it.":
    "Alle Modelle sollen bekannt sein, doch die Liste wird zurückgehalten: Die Antwort zu K5 hängt daran.",
  "All companies are said to be known, yet the list is withheld: the supply chain stays unseen.":
    "Alle Unternehmen sollen bekannt sein, doch die Liste wird zurückgehalten: Die Lieferkette bleibt unsichtbar.",
  "Built on somebody else’s model, yet no model is listed: do not accept “not applicable” before this is clear.":
    "Baut auf dem Modell eines anderen auf, doch kein Modell ist genannt: Nehmen Sie „Trifft nicht zu“ nicht an, bevor das geklärt ist.",
  "A written split of duties that the supplier does not know: ask for the document.":
    "Eine schriftliche Aufteilung der Pflichten, die der Lieferant nicht kennt: Fragen Sie nach dem Dokument.",
  "Help with a change of role is promised, yet the terms rule out high-risk use, which ends the duty to help: get the promise in writing.":
    "Hilfe bei einem Rollenwechsel ist zugesagt, doch die Bedingungen schließen eine Hochrisiko-Nutzung aus, womit die Pflicht zur Hilfe endet: Lassen Sie sich die Zusage schriftlich geben.",
  "A model with systemic risk and no test against misuse: such tests are one of its maker’s duties.":
    "Ein Modell mit systemischem Risiko und kein Test auf Missbrauch: Solche Tests gehören zu den Pflichten seines Herstellers.",
  "Duties are confirmed that the table does not name: fill it in together.":
    "Pflichten werden bestätigt, die die Tabelle nicht nennt: Füllen Sie sie gemeinsam aus.",
};
