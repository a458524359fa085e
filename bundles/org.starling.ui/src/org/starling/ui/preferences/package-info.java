/** Preference pages, and the preferences that other packages read. */
package org.starling.ui.preferences;
