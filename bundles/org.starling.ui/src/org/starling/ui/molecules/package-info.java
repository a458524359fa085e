/** Molecules from files and from the clipboard. */
package org.starling.ui.molecules;
