/** Projects to and from COMBINE archives. */
package org.starling.ui.archive;
