/** Light and dark theme, and the colours that follow it. */
package org.starling.ui.theme;
