/** Areas under mean concentrations from sparse and destructive sampling, with their uncertainty. */
package org.starling.nca.sparse;
