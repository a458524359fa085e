/** Non-compartmental analysis of concentration–time profiles to the definitions of Phoenix WinNonlin, on plain arrays. */
package org.starling.nca;
