// Runs at CloudFront (cloudfront-js-2.0): a site path without an extension is a screen of the
// console or of the portal, and both are one page each.
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name.
function handler(event) {
  const request = event.request;
  const lastPart = request.uri.slice(request.uri.lastIndexOf("/") + 1);
  if (lastPart.includes(".")) return request;
  const portal = request.uri === "/answer" || request.uri.startsWith("/answer/");
  request.uri = portal ? "/answer.html" : "/index.html";
  return request;
}
