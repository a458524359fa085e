/** Event tables as NONMEM reads them: dosing records, observation times and covariates of subjects. */
package org.starling.tables.events;
