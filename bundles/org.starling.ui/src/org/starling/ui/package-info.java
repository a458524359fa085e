/** What windows of all kinds share: icons, dialogs of errors, links that run commands. */
package org.starling.ui;
