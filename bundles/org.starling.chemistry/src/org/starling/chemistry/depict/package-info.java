/** Drawings of structures: flat coordinates, lines and letters as paths, SVG and PNG. Nothing is fetched and no window is needed. */
package org.starling.chemistry.depict;
