/** Wizards of File > New and File > Import, and files dropped on the window. */
package org.starling.ui.wizards;
