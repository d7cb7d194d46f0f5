//! Defaults of members as constants (types.md T13).

use crate::config::Defaults;
use crate::ir::{Enum, Field, Format, Integer, Number, Shape, TypeId};

use super::model::DefaultItem;
use super::naming::behind;
use super::types::Writer;

impl Writer<'_> {
    /// The constant for the default of a field, where its type has constants.
    pub(super) fn default(&mut self, field: &Field, name: &str) -> Option<DefaultItem> {
        let json = serde_json::from_str(field.docs.default.as_deref()?).ok()?;
        let id = self.non_null(field.ty).unwrap_or(field.ty);
        let target = behind(&self.cx.api.types, id);
        let (ty, value) = self.constant_of(target, &json)?;
        Some(DefaultItem {
            name: format!("DEFAULT_{}", name.trim_start_matches("r#").to_uppercase()),
            ty,
            value,
            decoded: self.cx.config.types.defaults == Defaults::Decode,
        })
    }

    /// A value of a type, as the type and the expression of a constant.
    fn constant_of(&mut self, id: TypeId, json: &serde_json::Value) -> Option<(String, String)> {
        let shape = self.cx.api.types[id].shape.clone();
        let value = match &shape {
            Shape::Boolean => json.as_bool()?.to_string(),
            Shape::Integer(integer) => whole(json)
                .filter(|value| fits(*integer, *value))?
                .to_string(),
            // Unlike `Display`, `Debug` writes every number as a literal of a float.
            Shape::Number(Number::F64) => format!("{:?}", json.as_f64()?),
            Shape::String(Format::Plain) => {
                let text = proc_macro2::Literal::string(json.as_str()?).to_string();
                return Some(("&'static str".to_owned(), text));
            }
            Shape::StringEnum(values) => {
                let wanted = json.as_str()?;
                let variant = self.variant(id, values, |value| value == wanted)?;
                format!("{}::{variant}", self.ty(id))
            }
            Shape::IntegerEnum(values) => {
                let wanted = whole(json)?;
                let variant = self.variant(id, values, |value| i128::from(*value) == wanted)?;
                format!("{}::{variant}", self.ty(id))
            }
            _ => return None,
        };
        Some((self.ty(id), value))
    }

    /// The name of the variant whose value is wanted.
    fn variant<T>(
        &self,
        id: TypeId,
        values: &Enum<T>,
        wanted: impl Fn(&T) -> bool,
    ) -> Option<String> {
        let mut values = values.values.iter();
        let at = values.position(|value| wanted(&value.value))?;
        Some(self.cx.names.member(id, at))
    }
}

fn whole(json: &serde_json::Value) -> Option<i128> {
    let number = json.as_number()?;
    number
        .as_i64()
        .map(i128::from)
        .or_else(|| number.as_u64().map(i128::from))
}

fn fits(integer: Integer, value: i128) -> bool {
    match integer {
        Integer::I8 => i8::try_from(value).is_ok(),
        Integer::I16 => i16::try_from(value).is_ok(),
        Integer::I32 => i32::try_from(value).is_ok(),
        Integer::I64 => i64::try_from(value).is_ok(),
        Integer::U8 => u8::try_from(value).is_ok(),
        Integer::U16 => u16::try_from(value).is_ok(),
        Integer::U32 => u32::try_from(value).is_ok(),
        Integer::U64 => u64::try_from(value).is_ok(),
    }
}
