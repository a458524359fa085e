/** Molecules and surfaces in space as pictures: plain data, painted without any window system. */
package org.starling.chemistry.view3d;
