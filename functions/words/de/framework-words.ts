/**
 * What the coverage views say of the frameworks beside the controls, in German by the English words:
 * their names and sources, short titles in our own or the customary words, to what a date applies,
 * and what the grounds of links mean.
 */
export const FRAMEWORK_WORDS: Readonly<Record<string, string>> = {
  "ISO/IEC 42001:2023, Annex A": "ISO/IEC 42001:2023, Anhang A",
  "EU Artificial Intelligence Act, duties between supplier and buyer":
    "EU-KI-Verordnung, Pflichten zwischen Lieferant und Käufer",
  "NIST AI RMF 1.0 (NIST AI 100-1, January 2023)": "NIST AI RMF 1.0 (NIST AI 100-1, Januar 2023)",
  "ISO/IEC 27001:2022, Annex A (the controls met by mappings)":
    "ISO/IEC 27001:2022, Anhang A (die Maßnahmen, zu denen Verknüpfungen führen)",
  "Ids and short titles as cited publicly; the wording of the standard is not used. Which controls a supplier can be asked about is the judgement of this project.":
    "Nummern und Kurztitel, wie sie öffentlich zitiert werden; der Wortlaut der Norm wird nicht verwendet. Nach welchen Maßnahmen ein Lieferant gefragt werden kann, ist ein Urteil dieses Projekts.",
  "Dates from digests dated 2026-08-05 and 2026-09-20 that cite the Official Journal; the OJ text itself was not opened":
    "Termine aus Zusammenfassungen vom 05.08.2026 und 20.09.2026, die das Amtsblatt zitieren; der Text im Amtsblatt selbst wurde nicht geöffnet",
  "NIST AI 100-1, public domain; topics in our own words":
    "NIST AI 100-1, gemeinfrei; Themen in eigenen Worten",
  "Ids and short titles as cited publicly; the wording of the standard is not used":
    "Nummern und Kurztitel, wie sie öffentlich zitiert werden; der Wortlaut der Norm wird nicht verwendet",

  "Definitions (provider, deployer, importer, distributor, GPAI model)":
    "Begriffsbestimmungen (Anbieter, Betreiber, Einführer, Händler, GPAI-Modell: KI-Modell mit allgemeinem Verwendungszweck)",
  "AI literacy": "KI-Kompetenz",
  "Special-category data for bias detection and correction":
    "Besondere Kategorien von Daten, um Verzerrungen zu erkennen und zu beheben",
  "Prohibited AI practices": "Verbotene Praktiken",
  "Classification of high-risk systems; documented reason for a non-high-risk claim (6(3)-(4))":
    "Einstufung von Hochrisiko-Systemen; schriftliche Begründung, warum ein System keines ist (6(3)-(4))",
  "Risk management system": "Risikomanagementsystem",
  "Data and data governance": "Daten und Daten-Governance",
  "Technical documentation (Annex IV)": "Technische Dokumentation (Anhang IV)",
  "Record-keeping (automatic logs)": "Aufzeichnungspflichten (automatische Protokolle)",
  "Transparency and instructions for use to deployers":
    "Transparenz und Betriebsanleitung für Betreiber",
  "Human oversight": "Menschliche Aufsicht",
  "Accuracy, robustness, cybersecurity": "Genauigkeit, Robustheit, Cybersicherheit",
  "Obligations of providers (index)": "Pflichten der Anbieter (Übersicht)",
  "Quality management system": "Qualitätsmanagementsystem",
  "Documentation keeping, 10 years": "Aufbewahrung der Dokumentation, 10 Jahre",
  "Provider keeps generated logs, at least 6 months":
    "Anbieter bewahrt erzeugte Protokolle auf, mindestens 6 Monate",
  "Corrective actions and duty to inform": "Korrekturmaßnahmen und Informationspflicht",
  "Authorised representative of a third-country provider":
    "Bevollmächtigter eines Anbieters aus einem Drittland",
  "Obligations of importers": "Pflichten der Einführer",
  "Obligations of distributors": "Pflichten der Händler",
  "Responsibilities along the AI value chain":
    "Verantwortlichkeiten entlang der KI-Wertschöpfungskette",
  "Role change: third party becomes provider": "Rollenwechsel: Ein Dritter wird zum Anbieter",
  "Cooperation of the initial provider with the new provider":
    "Zusammenarbeit des ersten Anbieters mit dem neuen",
  "Written agreement with suppliers of systems, models, tools, components":
    "Schriftliche Vereinbarung mit Lieferanten von Systemen, Modellen, Werkzeugen und Bauteilen",
  "Obligations of deployers (instructions, oversight, input data, monitoring, logs at least 6 months, worker information)":
    "Pflichten der Betreiber (Betriebsanleitung, Aufsicht, Eingabedaten, Überwachung, Protokolle mindestens 6 Monate, Information der Beschäftigten)",
  "Fundamental rights impact assessment": "Grundrechte-Folgenabschätzung",
  "Conformity assessment": "Konformitätsbewertung",
  "Declaration of conformity, CE marking, EU database registration":
    "Konformitätserklärung, CE-Kennzeichnung, Eintrag in der EU-Datenbank",
  "Transparency toward people who meet the system or its output":
    "Transparenz gegenüber Menschen, die dem System oder seinen Ergebnissen begegnen",
  "Tell people they interact with an AI system":
    "Menschen sagen, dass sie es mit einem KI-System zu tun haben",
  "Machine-readable marking of synthetic output":
    "Maschinenlesbare Kennzeichnung künstlich erzeugter Ausgaben",
  "Emotion recognition, biometric categorisation and deep-fake disclosure":
    "Hinweis auf Emotionserkennung, biometrische Kategorisierung und Deepfakes",
  "GPAI technical documentation (Annex XI)":
    "Technische Dokumentation von GPAI-Modellen (Anhang XI)",
  "GPAI information for downstream providers (Annex XII)":
    "Informationen über GPAI-Modelle für nachgelagerte Anbieter (Anhang XII)",
  "Copyright policy": "Urheberrechtsrichtlinie",
  "Public summary of training content": "Öffentliche Zusammenfassung der Trainingsinhalte",
  "Authorised representative of a third-country GPAI provider":
    "Bevollmächtigter eines GPAI-Anbieters aus einem Drittland",
  "GPAI models with systemic risk: evaluation, risk, incidents, cybersecurity":
    "GPAI-Modelle mit systemischem Risiko: Bewertung, Risiken, Vorfälle, Cybersicherheit",
  "Post-market monitoring by providers": "Beobachtung nach dem Inverkehrbringen durch Anbieter",
  "Serious incident reports: 15 days; 2 days for widespread infringement or critical-infrastructure disruption; 10 days for a death":
    "Meldung schwerwiegender Vorfälle: 15 Tage; 2 Tage bei weitverbreitetem Verstoß oder Störung kritischer Infrastruktur; 10 Tage bei einem Todesfall",
  "Right to explanation of individual decisions": "Recht auf Erläuterung einzelner Entscheidungen",
  "Fines for GPAI providers": "Geldbußen für GPAI-Anbieter",

  "Annex III": "Anhang III",
  "Annex I": "Anhang I",
  "new points on non-consensual intimate material and child sexual abuse material":
    "neue Punkte zu intimem Material ohne Einwilligung und zu Darstellungen sexuellen Missbrauchs von Kindern",
  "systems on the market before 2026-08-02 (Art. 111(4))":
    "Systeme, die vor dem 02.08.2026 auf dem Markt waren (Art. 111(4))",
  "Section 5 general date": "allgemeines Datum, Abschnitt 5",
  "models on the market before 2025-08-02": "Modelle, die vor dem 02.08.2025 auf dem Markt waren",
  "general date": "allgemeines Datum",

  "Legal and regulatory requirements understood and documented":
    "Rechtliche und regulatorische Anforderungen verstanden und dokumentiert",
  "Trustworthy-AI characteristics built into policies and practices":
    "Merkmale vertrauenswürdiger KI in Richtlinien und Abläufen verankert",
  "AI system inventory": "Verzeichnis der KI-Systeme",
  "Roles and communication lines": "Rollen und Kommunikationswege",
  "Training of personnel and partners": "Schulung von Personal und Partnern",
  "Roles and duties in human oversight of AI systems":
    "Rollen und Pflichten bei der menschlichen Aufsicht über KI-Systeme",
  "Testing, incident identification, information sharing":
    "Tests, Erkennen von Vorfällen, Austausch von Informationen",
  "Feedback from outside the developing team": "Rückmeldungen von außerhalb des Entwicklungsteams",
  "Policies for third-party AI risk, incl. IP infringement":
    "Richtlinien zu KI-Risiken durch Dritte, auch Verletzung von Schutzrechten",
  "Contingency for failure of high-risk third-party data or systems":
    "Vorsorge für den Ausfall von Daten oder Systemen Dritter mit hohem Risiko",
  "Intended purpose and context": "Vorgesehener Zweck und Zusammenhang",
  "System requirements gathered and understood by those concerned":
    "Systemanforderungen erhoben und von den Beteiligten verstanden",
  "Tasks and methods": "Aufgaben und Methoden",
  "Knowledge limits and human oversight of output":
    "Grenzen des Wissens und menschliche Aufsicht über Ergebnisse",
  "Test and data-selection integrity": "Verlässlichkeit von Tests und Datenauswahl",
  "Human oversight processes": "Verfahren der menschlichen Aufsicht",
  "Technology and legal risks of components incl. third-party data or software":
    "Technische und rechtliche Risiken von Bauteilen, auch Daten und Software Dritter",
  "Internal risk controls for components incl. third-party AI technology":
    "Interne Risikokontrollen für Bauteile, auch KI-Technik Dritter",
  "Likelihood and magnitude of impacts": "Wahrscheinlichkeit und Ausmaß von Folgen",
  "Test sets, metrics and tools documented": "Testdaten, Messgrößen und Werkzeuge dokumentiert",
  "Performance in deployment-like conditions": "Leistung unter einsatznahen Bedingungen",
  "Monitoring in production incl. components": "Überwachung im Betrieb, auch der Bauteile",
  "Validity and reliability": "Gültigkeit und Zuverlässigkeit",
  "Safety evaluation": "Bewertung der Betriebssicherheit",
  "Security and resilience": "Informationssicherheit und Widerstandsfähigkeit",
  "Privacy risk": "Risiken für die Privatsphäre",
  "Fairness and bias": "Fairness und Verzerrungen",
  "Feedback and appeal by users and affected people":
    "Rückmeldung und Einspruch durch Nutzer und Betroffene",
  "Residual risk documented for downstream acquirers":
    "Verbleibendes Risiko für nachgelagerte Abnehmer dokumentiert",
  "Supersede, disengage, deactivate": "Ersetzen, herauslösen, abschalten",
  "Third-party resources monitored, controls applied":
    "Ressourcen Dritter überwacht, Maßnahmen angewandt",
  "Pre-trained models monitored": "Vortrainierte Modelle überwacht",
  "Post-deployment monitoring plan": "Plan für die Überwachung nach der Einführung",
  "Incidents communicated and tracked": "Vorfälle mitgeteilt und nachverfolgt",

  "Policies for information security": "Richtlinien zur Informationssicherheit",
  "Information security roles and responsibilities":
    "Rollen und Verantwortlichkeiten in der Informationssicherheit",
  "Information security in project management": "Informationssicherheit im Projektmanagement",
  "Inventory of information and other associated assets":
    "Verzeichnis der Informationen und zugehöriger Werte",
  "Classification of information": "Klassifizierung von Informationen",
  "Information security in supplier relationships":
    "Informationssicherheit in Lieferantenbeziehungen",
  "Addressing information security within supplier agreements":
    "Informationssicherheit in Lieferantenvereinbarungen",
  "Managing information security in the ICT supply chain":
    "Informationssicherheit in der IKT-Lieferkette",
  "Monitoring, review and change management of supplier services":
    "Überwachung, Überprüfung und Änderung von Lieferantendiensten",
  "Information security for use of cloud services":
    "Informationssicherheit bei der Nutzung von Cloud-Diensten",
  "Information security incident management planning and preparation":
    "Planung und Vorbereitung auf Informationssicherheitsvorfälle",
  "Response to information security incidents": "Reaktion auf Informationssicherheitsvorfälle",
  "Intellectual property rights": "Rechte an geistigem Eigentum",
  "Documented operating procedures": "Dokumentierte Betriebsabläufe",
  "Information security awareness, education and training":
    "Sensibilisierung und Schulung zur Informationssicherheit",
  "Information security event reporting": "Meldung von Informationssicherheitsereignissen",
  Logging: "Protokollierung",
  "Monitoring activities": "Überwachungstätigkeiten",
  "Secure development life cycle": "Sicherer Entwicklungslebenszyklus",
  "Application security requirements": "Anforderungen an die Anwendungssicherheit",
  "Security testing in development and acceptance": "Sicherheitstests bei Entwicklung und Abnahme",
  "Outsourced development": "Ausgelagerte Entwicklung",
  "Change management": "Änderungsmanagement",

  "JKasteele/ai-act-companion (MIT), app/knowledge/iso_42001.py, snapshot 2026-06-25: most-relevant-anchor mapping of all 38 controls, analytical, not an equivalence":
    "JKasteele/ai-act-companion (MIT), app/knowledge/iso_42001.py, Stand 25.06.2026: Zuordnung aller 38 Maßnahmen zur jeweils wichtigsten Stelle, eine Auslegung, keine Gleichsetzung",
  "Project reading of the wording of Regulation (EU) 2024/1689 (article and point named) as shipped in the CISO Assistant ai-act library; amended points checked against a 2026-08-05 digest of Regulation (EU) 2026/1744":
    "Eigene Lesart des Wortlauts der Verordnung (EU) 2024/1689 (Artikel und Punkt genannt) aus der Bibliothek ai-act von CISO Assistant; geänderte Stellen an einer Zusammenfassung der Verordnung (EU) 2026/1744 vom 05.08.2026 geprüft",
  "NIST AI RMF to ISO/IEC FDIS 42001 crosswalk by Microsoft, listed by the NIST AI Resource Center (not endorsed by NIST); cites Annex B items whose numbers equal the Annex A ids; read through public transcriptions, not from the PDF":
    "Gegenüberstellung von NIST AI RMF und ISO/IEC FDIS 42001 durch Microsoft, beim NIST AI Resource Center geführt (von NIST nicht bestätigt); nennt Stellen aus Anhang B, deren Nummern denen in Anhang A gleichen; aus öffentlichen Abschriften gelesen, nicht aus dem PDF",
  "Project reading: the NIST AI RMF 1.0 subcategory wording itself names the subject of the control":
    "Eigene Lesart: Der Wortlaut der Unterkategorie im NIST AI RMF 1.0 nennt selbst den Gegenstand der Maßnahme",
  "CISO Assistant mapping sets iso42001-2023<->scf-2025.2.2 and iso27001-2022<->scf-2025.2.2: the two controls share n SCF controls (field shared)":
    "Zuordnungen iso42001-2023<->scf-2025.2.2 und iso27001-2022<->scf-2025.2.2 von CISO Assistant: Die beiden Maßnahmen teilen n Maßnahmen des SCF (Feld shared)",
  "Project reading: same subject by title in ISO/IEC 27001:2022 Annex A; to be confirmed against the standards":
    "Eigene Lesart: dem Titel nach derselbe Gegenstand in ISO/IEC 27001:2022, Anhang A; an den Normen noch zu bestätigen",
  "The question names the control itself; project judgement":
    "Die Frage nennt die Maßnahme selbst; eigenes Urteil",
  "The must-have on this question names it as its source":
    "Das Muss-Kriterium zu dieser Frage nennt sie als seine Quelle",
  "The question asks about the entry itself; project judgement":
    "Die Frage gilt dem Eintrag selbst; eigenes Urteil",
};
