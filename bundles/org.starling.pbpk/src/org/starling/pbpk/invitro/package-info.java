/** From what was measured in vitro, or in another species, to clearance in the body. Plain numbers with their units in the names. */
package org.starling.pbpk.invitro;
