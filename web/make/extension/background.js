// background.js - a click on the extension's button marks the page of that tab, the next click takes the marks back
chrome.action.onClicked.addListener((tab) => chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ["content.js"] }));
