/** Edits that a crash left behind: found at the start and offered to the person. */
package org.starling.ui.editors.recovery;
