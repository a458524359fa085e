/** A molecule in three dimensions, turned by hand, with surfaces of orbitals and densities. */
package org.starling.ui.structure.view3d;
