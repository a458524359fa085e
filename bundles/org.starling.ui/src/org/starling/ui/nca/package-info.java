/** The page of non-compartmental analysis: profiles, the regression of the last phase by hand with its reason, parameters. */
package org.starling.ui.nca;
