/** Where readers are led who leave quietly: a page that anybody may have open. */
export const placeToGo = 'https://www.jma.go.jp/bosai/forecast/';
