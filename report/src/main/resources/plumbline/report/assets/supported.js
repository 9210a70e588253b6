// Tells the style sheet that scripts run here. Loaded before the page is drawn, so nothing jumps.
document.body.classList.add('js-enabled');
if ('noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('govuk-frontend-supported');
}
