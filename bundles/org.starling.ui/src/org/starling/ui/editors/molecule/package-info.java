/** The editor of molecules: properties with their origin, structures and conformers. */
package org.starling.ui.editors.molecule;
