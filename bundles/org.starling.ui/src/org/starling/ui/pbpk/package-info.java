/** Pages of whole-body models: the body coloured through time, comparison of species, populations. */
package org.starling.ui.pbpk;
