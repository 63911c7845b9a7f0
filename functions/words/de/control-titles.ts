/** Short German titles, in our own words, of the controls of ISO/IEC 42001, by the English ones. */
export const CONTROL_TITLES: Readonly<Record<string, string>> = {
  "AI policy": "KI-Richtlinie",
  "Alignment with other organizational policies":
    "Abstimmung mit anderen Richtlinien der Organisation",
  "Review of the AI policy": "Überprüfung der KI-Richtlinie",
  "AI roles and responsibilities": "Rollen und Verantwortlichkeiten für KI",
  "Reporting of concerns": "Meldung von Bedenken",
  "Resource documentation": "Dokumentation der Ressourcen",
  "Data resources": "Datenressourcen",
  "Tooling resources": "Werkzeugressourcen",
  "System and computing resources": "System- und Rechenressourcen",
  "Human resources": "Personelle Ressourcen",
  "AI system impact assessment process": "Verfahren der KI-Folgenabschätzung",
  "Documentation of AI system impact assessments": "Dokumentation der KI-Folgenabschätzungen",
  "Assessing AI system impact on individuals or groups of individuals":
    "Folgenabschätzung für Einzelne und Gruppen",
  "Assessing societal impacts of AI systems": "Folgenabschätzung für die Gesellschaft",
  "Objectives for responsible development of AI system":
    "Ziele für die verantwortungsvolle Entwicklung von KI",
  "Processes for responsible AI system design and development":
    "Verfahren für verantwortungsvollen Entwurf und Entwicklung von KI",
  "AI system requirements and specification": "Anforderungen an das KI-System und Spezifikation",
  "Documentation of AI system design and development": "Dokumentation von Entwurf und Entwicklung",
  "AI system verification and validation": "Verifizierung und Validierung des KI-Systems",
  "AI system deployment": "Inbetriebnahme des KI-Systems",
  "AI system operation and monitoring": "Betrieb und Überwachung des KI-Systems",
  "AI system technical documentation": "Technische Dokumentation des KI-Systems",
  "AI system recording of event logs": "Ereignisprotokolle des KI-Systems",
  "Data for development and enhancement of AI system":
    "Daten für Entwicklung und Verbesserung von KI",
  "Acquisition of data": "Beschaffung von Daten",
  "Quality of data for AI systems": "Qualität der Daten für KI-Systeme",
  "Data provenance": "Herkunft der Daten",
  "Data preparation": "Aufbereitung der Daten",
  "System documentation and information for users":
    "Systemdokumentation und Informationen für Nutzer",
  "External reporting": "Meldungen von außen",
  "Communication of incidents": "Mitteilung von Vorfällen",
  "Information for interested parties": "Informationen für interessierte Parteien",
  "Processes for responsible use of AI systems":
    "Verfahren für die verantwortungsvolle Nutzung von KI",
  "Objectives for responsible use of AI system": "Ziele für die verantwortungsvolle Nutzung von KI",
  "Intended use of the AI system": "Bestimmungsgemäße Nutzung des KI-Systems",
  "Allocating responsibilities": "Zuweisung von Verantwortlichkeiten",
  Suppliers: "Lieferanten",
  Customers: "Kunden",
};
