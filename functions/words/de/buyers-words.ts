/** German titles and sentences of the built-in must-haves, and titles of the domains, by the English ones. */
export const BUYERS_WORDS: Readonly<Record<string, string>> = {
  "Forbidden practice offered or not ruled out":
    "Verbotene Praxis angeboten oder nicht ausgeschlossen",
  "Because the supplier offers a forbidden practice or does not rule it out, we may take part in it, which harms people and exposes us to the heaviest fines.":
    "Weil der Lieferant eine verbotene Praxis anbietet oder nicht ausschließt, können wir daran mitwirken; das schadet Menschen und setzt uns den höchsten Bußgeldern aus.",
  "Our data trains shared AI without our consent":
    "Unsere Daten trainieren ohne unsere Zustimmung eine geteilte KI",
  "Because our data trains AI that others use, it may come out again elsewhere, which breaks confidence and cannot be undone.":
    "Weil unsere Daten eine KI trainieren, die auch andere nutzen, können sie anderswo wieder auftauchen; das bricht Vertraulichkeit und lässt sich nicht rückgängig machen.",
  "No duty to tell us about AI incidents": "Keine Pflicht, uns KI-Vorfälle zu melden",
  "Because the supplier is not bound to tell us about incidents, harm may go on unnoticed, and people are hurt before we can act.":
    "Weil der Lieferant Vorfälle nicht melden muss, kann ein Schaden unbemerkt fortdauern, und Menschen kommen zu Schaden, bevor wir handeln können.",
  "Incident notice takes longer than our limit": "Vorfälle werden später gemeldet als zulässig",
  "Because notice comes later than our limit, we may miss our own duties, and harm spreads meanwhile.":
    "Weil die Meldung später kommt als zulässig, können wir eigene Pflichten versäumen, und der Schaden breitet sich aus.",
  "No agreement for a high-risk use": "Keine Vereinbarung für einen Hochrisiko-Einsatz",
  "Because the supplier refuses the agreement, we lack information a high-risk use needs, and cannot meet our own duties.":
    "Weil der Lieferant die Vereinbarung verweigert, fehlen uns Angaben, die ein Hochrisiko-Einsatz braucht, und wir können eigene Pflichten nicht erfüllen.",
  "No instructions for a high-risk use": "Keine Betriebsanleitung für einen Hochrisiko-Einsatz",
  "Because there are no instructions for use, our staff cannot oversee a high-risk system, and wrong results reach people.":
    "Weil es keine Betriebsanleitung gibt, kann unser Personal ein Hochrisiko-System nicht beaufsichtigen, und falsche Ergebnisse erreichen Menschen.",
  "Models from others are not named": "Modelle anderer werden nicht genannt",
  "Because the models behind the product are not named, a fault or ban of one of them may reach us unseen, and we cannot tell what is affected.":
    "Weil die Modelle hinter dem Produkt nicht genannt sind, kann uns ein Fehler oder Verbot eines davon unbemerkt treffen, und wir wissen nicht, was betroffen ist.",
  "Companies that handle our data are not named":
    "Unternehmen, die unsere Daten verarbeiten, werden nicht genannt",
  "Because companies that handle our data are not named, it may be lost or moved without our knowing, and we cannot answer for it.":
    "Weil Unternehmen, die unsere Daten verarbeiten, nicht genannt sind, können Daten ohne unser Wissen verloren gehen oder verlagert werden, und wir können nicht dafür einstehen.",
  "AI acting on people cannot be switched off or overruled":
    "KI, die auf Menschen wirkt, lässt sich nicht abschalten oder überstimmen",
  "Because the AI cannot be switched off or overruled, a wrong result about a person may stand, and the person is harmed while we look on.":
    "Weil sich die KI nicht abschalten oder überstimmen lässt, kann ein falsches Ergebnis über eine Person bestehen bleiben, und sie kommt zu Schaden, während wir zusehen.",
  "Training data cannot be traced to its source":
    "Trainingsdaten lassen sich nicht zu ihrer Quelle zurückverfolgen",
  "Because training data cannot be traced, a bad source may go unnoticed, and results stay wrong or unlawful.":
    "Weil sich Trainingsdaten nicht zurückverfolgen lassen, kann eine schlechte Quelle unbemerkt bleiben, und Ergebnisse bleiben falsch oder rechtswidrig.",
  "No right to the training data shown": "Kein Recht an den Trainingsdaten belegt",
  "Because the right to the training data is not shown, a rights holder may have the product withdrawn, and we lose it overnight.":
    "Weil das Recht an den Trainingsdaten nicht belegt ist, kann ein Rechteinhaber das Produkt vom Markt nehmen lassen, und wir verlieren es über Nacht.",
  "A claimed certificate is false, or its standing is kept from us":
    "Ein angegebenes Zertifikat ist falsch, oder sein Stand wird uns vorenthalten",
  "Because a certificate the supplier claims does not exist or cannot be confirmed, other answers may be untrue as well, and we rely on safeguards nobody has checked.":
    "Weil ein angegebenes Zertifikat nicht besteht oder sich nicht bestätigen lässt, können auch andere Antworten unwahr sein, und wir verlassen uns auf Schutzmaßnahmen, die niemand geprüft hat.",
  "A claimed certificate is suspended or withdrawn":
    "Ein angegebenes Zertifikat ist ausgesetzt oder zurückgezogen",
  "Because the certification body has suspended or withdrawn the certificate, safeguards may have failed where we relied on them, and we learn of it late.":
    "Weil die Zertifizierungsstelle das Zertifikat ausgesetzt oder zurückgezogen hat, können Schutzmaßnahmen versagt haben, auf die wir uns verlassen, und wir erfahren es spät.",
  "No bias evaluation though decisions concern people":
    "Keine Prüfung auf Verzerrungen, obwohl Entscheidungen Menschen betreffen",
  "Because nobody tested for unfair differences, some groups may be treated worse, and we answer for the discrimination.":
    "Weil niemand auf ungerechte Unterschiede geprüft hat, können manche Gruppen schlechter behandelt werden, und wir haften für die Diskriminierung.",
  "No event logs": "Keine Ereignisprotokolle",
  "Because the product keeps no log, a wrong result cannot be explained afterwards, and we cannot answer a complaint or an authority.":
    "Weil das Produkt kein Protokoll führt, lässt sich ein falsches Ergebnis nachher nicht erklären, und wir können weder einer Beschwerde noch einer Behörde antworten.",
  "No access to the logs of our use": "Kein Zugang zu den Protokollen unserer Nutzung",
  "Because we cannot get at the logs of our own use, we depend on the supplier to look into a complaint, and may be too late.":
    "Weil wir nicht an die Protokolle unserer eigenen Nutzung kommen, hängen wir bei einer Beschwerde vom Lieferanten ab und können zu spät sein.",
  "No penetration test within 12 months": "Kein Penetrationstest in den letzten 12 Monaten",
  "Because the hosted service was not tested for a year, a gap may be open, and our data is stolen through it.":
    "Weil der gehostete Dienst ein Jahr lang nicht geprüft wurde, kann eine Lücke offen sein, und unsere Daten werden durch sie gestohlen.",
  "Model provider without a representative in the Union":
    "Modellanbieter ohne Bevollmächtigten in der Union",
  "Because the required representative is missing, authorities may act against the model, and we have to replace it in haste.":
    "Weil der vorgeschriebene Bevollmächtigte fehlt, können Behörden gegen das Modell vorgehen, und wir müssen es in Eile ersetzen.",
  "High-risk provider without a representative in the Union":
    "Hochrisiko-Anbieter ohne Bevollmächtigten in der Union",
  "Because the required representative is missing, authorities may act against the system, and we have to stop using it.":
    "Weil der vorgeschriebene Bevollmächtigte fehlt, können Behörden gegen das System vorgehen, und wir müssen die Nutzung einstellen.",
  "No way out of a critical service": "Kein Ausstieg aus einem kritischen Dienst",
  "Because we cannot take our data with us, we may be unable to leave a failing supplier, and a critical function stands still.":
    "Weil wir unsere Daten nicht mitnehmen können, kommen wir von einem ausfallenden Lieferanten womöglich nicht los, und eine kritische Funktion steht still.",
  "No deletion after a critical service ends":
    "Keine Löschung nach dem Ende eines kritischen Dienstes",
  "Because our data is not deleted at the end, it may be exposed long after we left, and we still answer for it.":
    "Weil unsere Daten am Ende nicht gelöscht werden, können sie lange nach unserem Weggang offengelegt werden, und wir haften noch dafür.",
  "No fallback for a critical service": "Kein Ersatz für einen kritischen Dienst",
  "Because there is no fallback, an outage may last for days, and a critical function stands still.":
    "Weil es keinen Ersatz gibt, kann ein Ausfall Tage dauern, und eine kritische Funktion steht still.",

  Governance: "Steuerung",
  "People and use": "Menschen und Nutzung",
  "Life cycle": "Lebenszyklus",
  Data: "Daten",
  "Information and incidents": "Information und Vorfälle",
  "Supply chain": "Lieferkette",
};
