/**
 * Fetches a page of the site. An XMLHttpRequest parses HTML by itself; `DOMParser` may not be used
 * under Trusted Types. Rejects when the page cannot be had.
 */
export function fetchDocument(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.onload = () => {
      if (request.status === 200 && request.responseXML) resolve(request.responseXML);
      else reject(new Error(`${address} answered ${request.status}.`));
    };
    request.onerror = () => reject(new Error(`${address} could not be reached.`));
    request.send();
  });
}
